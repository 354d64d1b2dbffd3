import type { Finding } from "../../server/src/core/lint/rule.ts";
import { LineIndex } from "../../server/src/core/text.ts";

const ANNOTATION = /^ *(\^+…?|\^?…) [a-z-]+ (error|warning|information|hint)(:| \[)/;

/** A draft without its caret lines. */
export function stripCarets(text: string): string {
  return text
    .split("\n")
    .filter((line) => !ANNOTATION.test(line))
    .join("\n");
}

/**
 * A draft with a line under each finding: carets under the UTF-16 columns that it covers, then rule, severity,
 * `[fix]` where it has one, and the message. A finding over several lines is drawn on its first and ends in `…`.
 */
export function drawCarets(text: string, findings: readonly Finding[]): string {
  const index = new LineIndex(text);
  const below = new Map<number, string[]>();
  for (const finding of findings) {
    const { line } = index.positionAt(finding.span.start);
    below.set(line, [...(below.get(line) ?? []), annotation(finding, index, line)]);
  }
  return text
    .split("\n")
    .flatMap((content, line) => [content, ...(below.get(line) ?? [])])
    .join("\n");
}

function annotation(finding: Finding, index: LineIndex, line: number): string {
  const start = finding.span.start - index.lineStart(line);
  const end = Math.min(finding.span.end, index.lineEnd(line)) - index.lineStart(line);
  const more = finding.span.end > index.lineEnd(line) ? "…" : "";
  const carets = "^".repeat(Math.max(end - start, more === "" ? 1 : 0)) + more;
  const fix = finding.fixes.length > 0 ? " [fix]" : "";
  return `${" ".repeat(start)}${carets} ${finding.rule} ${finding.severity}${fix}: ${finding.message}`;
}
