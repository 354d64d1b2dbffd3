import type { Finding, Severity } from "../core/lint/rule.ts";
import type { LineIndex } from "../core/text.ts";

/** A file that was checked. */
export interface CheckedFile {
  /** As shown to people: with `/`, or `<stdin>`. */
  readonly path: string;
  readonly text: string;
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
