import type { Finding } from "../../core/lint/rule.ts";
import type { Span } from "../../core/text.ts";
import type { CheckedFile } from "../result.ts";
import { columnsOf, printable, type Screen } from "../screen.ts";

/** How much of a long line is shown before the words that a finding is about. */
const LEAD = 24;

/**
 * The line of text in which a finding begins, and a line with carets under its words. A line that is too long for the
 * screen is cut, with `…` where something is left out.
 */
export function excerpt(
  file: CheckedFile,
  { span, severity }: Finding,
  { paint, columns }: Screen,
): string[] {
  const { line } = file.index.positionAt(span.start);
  const whole = { start: file.index.lineStart(line), end: file.index.lineEnd(line) };
  const shown = windowAround(file.text, whole, span, columns - 4);
  const before = shown.start > whole.start ? "…" : "";
  const after = shown.end < whole.end ? "…" : "";
  const text = before + printable(file.text.slice(shown.start, shown.end)) + after;
  const offset = columnsOf(before + printable(file.text.slice(shown.start, span.start)));
  const width = columnsOf(printable(file.text.slice(span.start, Math.min(span.end, shown.end))));
  const gutter = paint("faint", "│");
  return [
    `${gutter} ${text}`,
    `${gutter} ${" ".repeat(offset)}${paint(severity, "^".repeat(Math.max(width, 1)))}`,
  ];
}

/** The part of a line that fits into `columns` and has the start of the span in it, cut between words where it can be. */
function windowAround(text: string, line: Span, span: Span, columns: number): Span {
  if (columnsOf(printable(text.slice(line.start, line.end))) <= columns) return line;
  const start = span.start - line.start <= LEAD ? line.start : wordStart(text, span.start - LEAD, span.start);
  let end = start;
  let width = 0;
  for (const letter of text.slice(start, line.end)) {
    width += columnsOf(printable(letter));
    if (width > columns) break;
    end += letter.length;
  }
  return { start, end: end < line.end ? wordEnd(text, end, Math.min(span.end, end)) : end };
}

/** The first start of a word at or behind `from`; `to` where there is none before it. */
function wordStart(text: string, from: number, to: number): number {
  const blank = text.indexOf(" ", from);
  return blank < 0 || blank >= to ? to : blank + 1;
}

/** The last end of a word at or before `from`; `from` where there is none behind `least`. */
function wordEnd(text: string, from: number, least: number): number {
  const blank = text.lastIndexOf(" ", from);
  return blank < least ? from : blank;
}
