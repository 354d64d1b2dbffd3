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

/** How many findings there are of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++;
  return counts;
}
