import { existsSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { check, hasChecked, helpToCheck } from "./check.ts";
import type { Command } from "./command.ts";
import { help } from "./help.ts";
import { lsp } from "./lsp.ts";
import { rules } from "./rules.ts";
import { printable } from "./screen.ts";
import { tree } from "./tree.ts";
import { didYouMean, UsageError, writeTrouble } from "./usage.ts";

/** For `compiled/run.node.ts`, which keeps what is compiled. */
export const hasWorked = hasChecked;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", check],
  ["rules", rules],
  ["tree", tree],
  ["lsp", lsp],
  ["help", help],
]);

/** Runs the command line and sets the exit status; nothing that goes wrong shows a stack trace. */
async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = error instanceof UsageError ? reason : `something went wrong inside linkmsg: ${reason}`;
    process.stderr.write(`linkmsg: ${printable(line.replace(/\s*\n\s*/g, " "))}\n`);
    process.exitCode = 2;
  }
}

function run(args: readonly string[]): number | Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "--version") {
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h") return help(rest, process);
  const command = COMMANDS.get(name);
  if (command === undefined) throw unknownCommand(name);
  return asksForHelp(rest) ? help([name], process) : command(rest, process);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

function unknownCommand(name: string): UsageError {
  const what = name.startsWith("-") ? "option" : "command";
  if (existsSync(name)) return new UsageError(`To check “${name}”, write: linkmsg check ${name}`);
  const near = didYouMean(name, [...COMMANDS.keys(), "--help", "--version"]);
  return new UsageError(
    `There is no ${what} “${name}”.${near === "" ? " “linkmsg help” shows what there is." : near}`,
  );
}

async function start(args: readonly string[]): Promise<void> {
  if (await helpToCheck(args)) return;
  // Whoever reads the output may stop early, as “head” does; there is nobody left to tell then.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`linkmsg: The output could not be written: ${printable(writeTrouble(error))}\n`);
    process.exit(2);
  });
  await main(args);
}

void start(process.argv.slice(2));
