import { dirname } from "node:path";
import { type ConfigFile, configFinder, ignores } from "../config/find.ts";
import { withConfig } from "../core/lint/config.ts";
import { lint } from "../core/lint/lint.ts";
import { DEFAULT_SETTINGS, type Settings } from "../core/lint/settings.ts";
import { parse } from "../core/syntax/parse.ts";
import { forgetSections } from "../core/syntax/section.ts";
import { LineIndex } from "../core/text.ts";
import { type FormatName, formats } from "./formats/index.ts";
import { addTo, type CheckedFile, noTotals, type Outcome } from "./result.ts";
import { type ScreenTraits, screenWith } from "./screen.ts";
import { readText, shownPath, type Target } from "./targets.ts";
import { fileTrouble } from "./usage.ts";

/** What is to be checked, and how it is shown. Plain data, so that other threads can have it. */
export interface Job {
  readonly targets: readonly Target[];
  readonly cwd: string;
  readonly format: FormatName;
  readonly screen: ScreenTraits;
  /** What standard input gave, where it is among the targets: its text, or why there is none. */
  readonly input: { readonly text: string } | { readonly trouble: string } | undefined;
}

/** Checks the targets from index `first` to `end`, that one left out. */
export type Checker = (first: number, end: number) => Outcome;

/**
 * A checker of a job's files, which reads them itself and finds their configurations. It remembers those, so that
 * the same checker should be asked for all files.
 */
export function createChecker(job: Job): Checker {
  const format = formats[job.format];
  const screen = screenWith(job.screen);
  const conditionsOf = conditionsFinder(job.cwd);
  return (first, end) => {
    const run: Run = { job, conditionsOf, troubles: new Set(), notes: [] };
    const totals = noTotals();
    const parts: string[] = [];
    for (const target of job.targets.slice(first, end)) {
      const file = checkTarget(target, run);
      if (file === undefined) continue;
      addTo(totals, file);
      parts.push(format.part(file, screen));
    }
    return { parts, totals, troubles: run.troubles, notes: run.notes };
  };
}

/** What some files in a row have in common, and what is gathered on the way. */
interface Run {
  readonly job: Job;
  readonly conditionsOf: (target: Target) => Conditions;
  readonly troubles: Set<string>;
  readonly notes: string[];
}

/** What a configuration makes of a check. */
interface Conditions {
  readonly settings: Settings;
  /** The same object for all files that it holds for; undefined where there is none. */
  readonly config?: ConfigFile;
  /** What is wrong in it, one line each. */
  readonly problems: readonly string[];
}

const UNCONFIGURED: Conditions = { settings: DEFAULT_SETTINGS, problems: [] };

/** Looks each configuration through once. */
function conditionsFinder(cwd: string): Run["conditionsOf"] {
  const findConfig = configFinder();
  const known = new Map<ConfigFile, Conditions>();
  return ({ file, root }) => {
    const config = findConfig(file === undefined ? cwd : dirname(file), root);
    if (config === undefined) return UNCONFIGURED;
    const conditions = known.get(config) ?? conditionsUnder(config, cwd);
    known.set(config, conditions);
    return conditions;
  };
}

function conditionsUnder(config: ConfigFile, cwd: string): Conditions {
  const index = new LineIndex(config.text);
  const problems = config.problems.map(({ span, message }) => {
    const { line, character } = index.positionAt(span.start);
    return `${shownConfig(config, cwd)}:${line + 1}:${character + 1}: ${message}`;
  });
  return { config, settings: withConfig(DEFAULT_SETTINGS, config.config), problems };
}

function shownConfig({ path }: ConfigFile, cwd: string): string {
  return shownPath(path, path, cwd);
}

/** Undefined for a file that is left out or can't be read. */
function checkTarget(target: Target, run: Run): CheckedFile | undefined {
  const { config, settings, problems } = run.conditionsOf(target);
  for (const problem of problems) run.troubles.add(problem);
  if (config !== undefined && target.file !== undefined && ignores(config.path, config.config, target.file)) {
    const place = shownConfig(config, run.job.cwd);
    if (target.named) run.notes.push(`${target.path} is left out: “ignore” in ${place} covers it.`);
    return undefined;
  }
  const read = contentOf(target, run.job);
  if ("text" in read) return checkText(target.path, read.text, settings, run);
  run.troubles.add(`${target.path}: ${read.trouble}`);
  return undefined;
}

function contentOf({ file }: Target, { input }: Job): NonNullable<Job["input"]> {
  if (file === undefined) return input ?? { text: "" };
  try {
    return { text: readText(file) };
  } catch (error) {
    return { trouble: fileTrouble(error) };
  }
}

function checkText(path: string, text: string, settings: Settings, run: Run): CheckedFile {
  const draft = parse(text);
  const findings = lint(draft, settings, (rule) => {
    run.troubles.add(
      `${path}: the rule “${rule}” failed on this file. That is a mistake in linkmsg; please report it.`,
    );
  });
  // No file comes twice, and what is kept of thousands has to be moved about in memory.
  forgetSections();
  let index: LineIndex | undefined;
  return {
    path,
    text,
    messages: draft.messages.length,
    findings,
    get index() {
      index ??= new LineIndex(text);
      return index;
    },
  };
}
