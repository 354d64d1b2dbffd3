import { dirname } from "node:path";
import { type ConfigFile, configFinder, type FindConfig, ignores } from "../config/find.ts";
import { withConfig } from "../core/lint/config.ts";
import { lint } from "../core/lint/lint.ts";
import type { Severity } from "../core/lint/rule.ts";
import { DEFAULT_SETTINGS, type Settings } from "../core/lint/settings.ts";
import { parse } from "../core/syntax/parse.ts";
import { LineIndex } from "../core/text.ts";
import { readArguments } from "./arguments.ts";
import type { Streams } from "./command.ts";
import { formats } from "./formats/index.ts";
import { addTo, type CheckedFile, noTotals, SEVERITIES } from "./result.ts";
import { printable, screenOf } from "./screen.ts";
import { findTargets, readTarget, shownPath, type Target } from "./targets.ts";
import { didYouMean, either, fileTrouble, UsageError } from "./usage.ts";

/**
 * `linkmsg check [PATH…] [--format NAME] [--fail-on SEVERITY]`: prints what the rules find.
 *
 * The status is 1 where a finding is at or above the threshold, 2 where something could not be read or a
 * configuration is broken; the other files are checked all the same.
 */
export async function check(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const { positionals, options } = readArguments("check", args, ["format", "fail-on"]);
  const format = named("--format", options.get("format") ?? (stdout.isTTY ? "pretty" : "unix"), formats);
  const failing = named("--fail-on", options.get("fail-on") ?? "warning", THRESHOLDS);

  const cwd = process.cwd();
  const { targets, troubles } = findTargets(positionals, cwd);
  const run: Run = { cwd, findConfig: configFinder(), troubles: new Set(troubles), notes: [] };
  const screen = screenOf(stdout);
  const totals = noTotals();
  const parts: string[] = [];
  for (const target of targets) {
    const file = await checkTarget(target, run);
    if (file === undefined) continue;
    addTo(totals, file);
    parts.push(format.part(file, screen));
  }

  stdout.write(format.whole(parts, totals, screen));
  for (const line of [...run.troubles, ...run.notes]) stderr.write(`linkmsg: ${printable(line)}\n`);
  if (run.troubles.size > 0) return 2;
  return failing.some((severity) => totals[severity] > 0) ? 1 : 0;
}

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

/** What one call of the command gathers on its way. */
interface Run {
  readonly cwd: string;
  readonly findConfig: FindConfig;
  /** What makes the status 2, one line each. */
  readonly troubles: Set<string>;
  /** What else the user should know. */
  readonly notes: string[];
}

async function checkTarget(target: Target, run: Run): Promise<CheckedFile | undefined> {
  const config = configOf(target, run);
  if (config !== undefined && target.file !== undefined && ignores(config.path, config.config, target.file)) {
    if (target.named)
      run.notes.push(`${target.path} is left out: “ignore” in ${shown(config, run)} covers it.`);
    return undefined;
  }
  let text: string;
  try {
    text = await readTarget(target);
  } catch (error) {
    run.troubles.add(`${target.path}: ${fileTrouble(error)}`);
    return undefined;
  }
  return checkText(
    target.path,
    text,
    config ? withConfig(DEFAULT_SETTINGS, config.config) : DEFAULT_SETTINGS,
    run,
  );
}

function checkText(path: string, text: string, settings: Settings, run: Run): CheckedFile {
  const draft = parse(text);
  const findings = lint(draft, settings, (rule) => {
    run.troubles.add(
      `${path}: the rule “${rule}” failed on this file. That is a mistake in linkmsg; please report it.`,
    );
  });
  return { path, text, index: new LineIndex(text), messages: draft.messages.length, findings };
}

function configOf(target: Target, run: Run): ConfigFile | undefined {
  const folder = target.file === undefined ? run.cwd : dirname(target.file);
  const config = run.findConfig(folder, target.root);
  if (config === undefined) return undefined;
  const index = new LineIndex(config.text);
  for (const { span, message } of config.problems) {
    const { line, character } = index.positionAt(span.start);
    run.troubles.add(`${shown(config, run)}:${line + 1}:${character + 1}: ${message}`);
  }
  return config;
}

function shown(config: ConfigFile, run: Run): string {
  return shownPath(config.path, config.path, run.cwd);
}
