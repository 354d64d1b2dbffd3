import type { Severity } from "../core/lint/rule.ts";
import { readArguments } from "./arguments.ts";
import { createChecker, type Job } from "./check-files.ts";
import type { Streams } from "./command.ts";
import { concurrencyOf, threadsFor } from "./concurrency.ts";
import { type FormatName, formats } from "./formats/index.ts";
import { joined, type Outcome, SEVERITIES } from "./result.ts";
import { printable, screenWith, traitsOf } from "./screen.ts";
import { HELPING } from "./share.ts";
import { findTargets, readTarget, type Target } from "./targets.ts";
import { didYouMean, either, fileTrouble, UsageError } from "./usage.ts";

/**
 * `linkmsg check [PATH…] [--format NAME] [--fail-on SEVERITY] [--concurrency N]`: prints what the rules find.
 *
 * The status is 1 where a finding is at or above the threshold, 2 where something could not be read or a
 * configuration is broken; the other files are checked all the same.
 */
export async function check(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const { positionals, options } = readArguments("check", args, ["format", "fail-on", "concurrency"]);
  const format = named("--format", options.get("format") ?? (stdout.isTTY ? "pretty" : "unix"), FORMATS);
  const failing = named("--fail-on", options.get("fail-on") ?? "warning", THRESHOLDS);
  const concurrency = concurrencyOf(options.get("concurrency") ?? "auto");

  const cwd = process.cwd();
  const { targets, troubles: unread } = findTargets(positionals, cwd);
  const job: Job = { targets, cwd, format, screen: traitsOf(stdout), input: await inputFor(targets) };
  const outcome = await checkAll(job, threadsFor(concurrency, targets.length));
  const { parts, totals, notes } = outcome;
  isDone ||= totals.messages > 0;

  stdout.write(formats[format].whole(parts, totals, screenWith(job.screen)));
  const troubles = new Set([...unread, ...outcome.troubles]);
  for (const line of [...troubles, ...notes]) stderr.write(`linkmsg: ${printable(line)}\n`);
  if (troubles.size > 0) return 2;
  return failing.some((severity) => totals[severity] > 0) ? 1 : 0;
}

let isDone = false;

/** Whether a check of this process came to its end and had at least one message to look at. */
export function hasChecked(): boolean {
  return isDone;
}

/** Does what a thread that `check` started is there for; false where this is none. */
export async function helpToCheck([name]: readonly string[]): Promise<boolean> {
  if (name !== HELPING) return false;
  const { helpOut } = await import("./threads.ts");
  return helpOut(createChecker);
}

const FORMATS: ReadonlyMap<string, FormatName> = new Map(
  (Object.keys(formats) as FormatName[]).map((name) => [name, name]),
);

/** For each value of `--fail-on`, the severities that make the check fail. */
const THRESHOLDS = new Map<string, readonly Severity[]>([
  ...SEVERITIES.map((severity, place) => [severity, SEVERITIES.slice(0, place + 1)] as const),
  ["never", []],
]);

function named<T>(option: string, value: string, choices: ReadonlyMap<string, T>): T {
  const choice = choices.get(value);
  if (choice !== undefined) return choice;
  const names = [...choices.keys()];
  throw new UsageError(`${option} can't be “${value}”: choose ${either(names)}.${didYouMean(value, names)}`);
}

/** Most checks need one thread, and are done before what others need would be loaded. */
async function checkAll(job: Job, threads: number): Promise<Outcome> {
  const check = createChecker(job);
  if (threads < 2) return check(0, job.targets.length);
  const { checkOnThreads } = await import("./threads.ts");
  return joined(await checkOnThreads(job, check, threads));
}

/** Standard input can be read on this thread only, and once. */
async function inputFor(targets: readonly Target[]): Promise<Job["input"]> {
  const target = targets.find(({ file }) => file === undefined);
  if (target === undefined) return undefined;
  try {
    return { text: await readTarget(target) };
  } catch (error) {
    return { trouble: fileTrouble(error) };
  }
}
