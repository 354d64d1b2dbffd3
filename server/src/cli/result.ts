import type { Finding, Severity } from "../core/lint/rule.ts";
import type { LineIndex } from "../core/text.ts";

/** A file that was checked. */
export interface CheckedFile {
  /** As shown to people: with `/`, or `<stdin>`. */
  readonly path: string;
  readonly text: string;
  /** Made when it is first asked for: a file without findings needs none. */
  readonly index: LineIndex;
  readonly messages: number;
  /** Ordered by start, end and rule. */
  readonly findings: readonly Finding[];
}

/** The severities, the gravest first. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

/** What is counted over all files. */
export interface Totals extends Record<Severity, number> {
  files: number;
  messages: number;
  /** The rule of the first finding of all. */
  firstRule: string | undefined;
}

/** The totals of no file. */
export function noTotals(): Totals {
  return { files: 0, messages: 0, firstRule: undefined, error: 0, warning: 0, information: 0, hint: 0 };
}

/** Counts a file in. */
export function addTo(totals: Totals, { messages, findings }: CheckedFile): void {
  totals.files++;
  totals.messages += messages;
  totals.firstRule ??= findings[0]?.rule;
  for (const { severity } of findings) totals[severity]++;
}

/** What the check of some files gave. Plain data, so that threads can tell it to each other. */
export interface Outcome {
  /** What is to be printed of each file that was checked, in the order of the targets. */
  readonly parts: readonly string[];
  readonly totals: Readonly<Totals>;
  /** What makes the status 2, one line each. */
  readonly troubles: ReadonlySet<string>;
  /** What else the user should know. */
  readonly notes: readonly string[];
}

/** The outcome of all files, from those of a few files each, in order. */
export function joined(outcomes: readonly Outcome[]): Outcome {
  const totals = noTotals();
  for (const { totals: more } of outcomes) {
    totals.firstRule ??= more.firstRule;
    for (const name of COUNTED) totals[name] += more[name];
  }
  return {
    parts: outcomes.flatMap(({ parts }) => parts),
    totals,
    troubles: new Set(outcomes.flatMap(({ troubles }) => [...troubles])),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}

const COUNTED = ["files", "messages", ...SEVERITIES] as const;
