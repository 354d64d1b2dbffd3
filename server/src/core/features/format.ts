import type { Edit } from "../lint/rule.ts";
import type { Draft, Line } from "../syntax/ast.ts";
import { CODE } from "../syntax/characters.ts";
import { type Span, usualLineEnd } from "../text.ts";
import { canonicalLines } from "./canonical-line.ts";

/**
 * The edits that bring a draft into its canonical form, in order and not overlapping; none where it has it.
 *
 * Head lines are written `Key: value`, one blank line stands under a head and above a separator, no line ends in
 * blanks, and the last line has its line end. A body's own words and blank lines stay, so every message renders as
 * before; so do the line ends.
 */
export function format(draft: Draft): Edit[] {
  const gaps = gapEdits(draft);
  return [...outside(gaps, lineEdits(draft)), ...gaps].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** The edits of `format` that change nothing outside the lines of `range`; its last line not where it ends before it. */
export function formatRange(draft: Draft, range: Span): Edit[] {
  const lines = draft.lines.filter(({ span }) => isWithin(span, range));
  const start = lines[0]?.span.start ?? range.start;
  const end = lines.at(-1)?.next ?? range.start;
  return format(draft).filter(({ span }) => start <= span.start && span.end <= end);
}

/**
 * The edits for the line above the one with the UTF-16 `offset`, which Enter has just ended. Other lines stay as
 * they are: blank lines that come and go would move the writer's place.
 */
export function formatOnEnter(draft: Draft, offset: number): Edit[] {
  const here = draft.lines.findLastIndex(({ span }) => span.start <= offset);
  const above = draft.lines[here - 1];
  if (above === undefined) return [];
  return lineEdits(draft).filter(({ span }) => above.span.start <= span.start && span.end <= above.span.end);
}

/** The edits that lie in no gap: a blank line that is removed is not tidied as well. Both lists are in order. */
function outside(gaps: readonly Edit[], edits: readonly Edit[]): Edit[] {
  let at = 0;
  return edits.filter(({ span }) => {
    while ((gaps[at]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    return span.start < (gaps[at]?.span.start ?? Number.POSITIVE_INFINITY);
  });
}

function isWithin(line: Span, { start, end }: Span): boolean {
  if (start === end) return line.start <= start && start <= line.end;
  return line.start < end && start <= line.end;
}

/** Edits within lines. */
function lineEdits(draft: Draft): Edit[] {
  const canonical = canonicalLines(draft);
  return draft.lines.flatMap((line, index) => {
    const written = draft.text.slice(line.span.start, line.span.end);
    const wanted = canonical.get(line.span.start) ?? written.trimEnd();
    if (wanted === written || (wanted === "" && joinsLineEnds(draft, index))) return [];
    return [smallest(line.span, written, wanted)];
  });
}

/** Whether a blank line keeps a lone CR apart from a LF: without its blanks the two would be one line end. */
function joinsLineEnds({ text, lines }: Draft, index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.span.start === 0) return false;
  return text.charCodeAt(line.span.start - 1) === CODE.cr && text.charCodeAt(line.span.end) === CODE.lf;
}

/** Leaves out what is equal at both ends. Only blanks and letters of keys and choices change, so no pair is split. */
function smallest({ start, end }: Span, written: string, wanted: string): Edit {
  const most = Math.min(written.length, wanted.length);
  let front = 0;
  while (front < most && written[front] === wanted[front]) front++;
  let back = 0;
  while (back < most - front && written.at(-1 - back) === wanted.at(-1 - back)) back++;
  return { span: { start: start + front, end: end - back }, text: wanted.slice(front, wanted.length - back) };
}

/** Edits of the blank lines between other lines, and of the end of the text. */
function gapEdits(draft: Draft): Edit[] {
  const edits: Edit[] = [];
  let above: Line | undefined;
  let place: Place = "top";
  let blanks: Line[] = [];
  for (const line of draft.lines) {
    if (line.kind === "blank") {
      blanks.push(line);
      continue;
    }
    const next = placeOf(line, place, blanks.length > 0);
    const wanted = wantedBlanks(place, next, blanks.length);
    if (above !== undefined || isRemovable(draft, line)) edits.push(...resized(draft, blanks, wanted, line));
    above = line;
    place = next;
    blanks = [];
  }
  return [...edits, ...endEdits(draft, above)];
}

/** What a line that is not blank is part of; `top` is above all lines. */
type Place = "top" | "separator" | "head" | "body";

function placeOf({ kind }: Line, above: Place, isBehindBlanks: boolean): Place {
  if (kind === "separator") return "separator";
  if (kind === "text" || above === "body") return "body";
  return above === "head" && isBehindBlanks ? "body" : "head";
}

function wantedBlanks(above: Place, below: Place, written: number): number {
  if (above === "top" || (above === "separator" && below === "head")) return 0;
  if (below === "separator" || (above === "head" && below === "body")) return 1;
  return above === "separator" ? Math.min(written, 1) : written;
}

/** Whether blank lines at the top may go. A byte order mark further down is a blank; at the start it would be none. */
function isRemovable({ text }: Draft, first: Line): boolean {
  return first.kind !== "text" || text.charCodeAt(first.span.start) !== CODE.byteOrderMark;
}

/** Makes `blanks`, which stand above `below`, as many as wanted; the first ones stay. */
function resized(draft: Draft, blanks: readonly Line[], wanted: number, below: Line): Edit[] {
  const { start } = below.span;
  if (blanks.length < wanted) return [{ span: { start, end: start }, text: lineEndAbove(draft, start) }];
  const first = blanks[wanted];
  return first === undefined ? [] : [{ span: { start: first.span.start, end: start }, text: "" }];
}

/** Ends the last line and removes the blank ones under it; of blank lines alone nothing is left. */
function endEdits({ text, lines }: Draft, last: Line | undefined): Edit[] {
  const first = lines[0]?.span.start ?? 0;
  const end = last?.next ?? first;
  const isOpen = last !== undefined && last.next === last.span.end;
  if (isOpen) return [{ span: { start: end, end }, text: usualLineEnd(text) }];
  return end === text.length ? [] : [{ span: { start: end, end: text.length }, text: "" }];
}

function lineEndAbove({ text }: Draft, start: number): string {
  return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? usualLineEnd(text);
}
