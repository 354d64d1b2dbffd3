import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../build/products.ts";
import type { Outcome } from "./check.ts";

const root = fileURLToPath(ROOT);
const MOCHA = join(root, "node_modules", "mocha", "bin", "mocha.js");

/** For one test that says no other, in ms: one that waits for ever must fail some time. */
const LONGEST = "600000";

/** Test files that are run by themselves, and how. */
export interface MochaRun {
  /** Paths from the repository's folder. */
  readonly files: readonly string[];
  /** How many times as many cases as in an ordinary run; sets `LINKMSG_RUNS`. 1 where it is not given. */
  readonly factor?: number;
  /** How many cases an ordinary run tries; the number of tests where it is not given. */
  readonly usual?: number;
  /** What stands before the command, such as a program that takes the network away. */
  readonly within?: readonly string[];
  /** For everything more that Node is told; appended to `NODE_OPTIONS`. */
  readonly nodeOptions?: string;
}

/** What mocha's JSON reporter writes, as far as it is read. */
interface Report {
  readonly stats: { readonly tests: number; readonly passes: number; readonly failures: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly message?: string } }[];
}

/** Runs test files in a mocha of their own. It is well where all tests passed and there was at least one. */
export async function runMocha(run: MochaRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-release-"));
  const output = join(folder, "report.json");
  try {
    const errors = await runProgram(run, ["--reporter", "json", "--reporter-option", `output=${output}`]);
    return outcomeOf(JSON.parse(readReport(output, errors)), run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string, errors: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`mocha wrote no report. ${errors.trim().split("\n").at(-1) ?? ""}`);
  }
}

function outcomeOf({ stats, failures }: Report, { factor = 1, usual }: MochaRun): Outcome {
  const ok = stats.failures === 0 && stats.passes > 0;
  const [first] = failures;
  const figure =
    first === undefined
      ? `0 failures in ${stats.tests} tests`
      : `${stats.failures} failed: ${first.fullTitle}: ${first.err.message?.split("\n")[0] ?? ""}`;
  return { ok, figure, cases: usual === undefined ? stats.tests : Math.round(usual * factor) };
}

/** Gives what was written on standard error. Mocha's own exit status tells no more than its report. */
function runProgram(
  { files, factor = 1, within = [], nodeOptions = "" }: MochaRun,
  args: readonly string[],
): Promise<string> {
  const [program = process.execPath, ...rest] = [
    ...within,
    process.execPath,
    MOCHA,
    "--no-config",
    ...["--ui", "bdd", "--timeout", LONGEST],
    ...["--ignore", "tests/e2e/**"],
    ...args,
    ...files,
  ];
  const env = {
    ...process.env,
    LINKMSG_RUNS: String(factor),
    NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} ${nodeOptions}`.trim(),
  };
  const child = spawn(program, rest, { cwd: root, env, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors = (errors + String(chunk)).slice(-10_000);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(errors));
  });
}
