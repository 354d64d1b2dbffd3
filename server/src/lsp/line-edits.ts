import type { SectionedDraft } from "../core/syntax/ast.ts";
import { editDraft } from "../core/syntax/edit-draft.ts";
import { textOf } from "../core/syntax/sectioned-lines.ts";
import type { Position } from "../core/text.ts";
import type { Range } from "./protocol.ts";

/** Changes of a draft one after the other, each at a place in the text as the one before left it. */
export interface LineEdits {
  /** Replaces a range; places out of bounds become the nearest there are, a range turned round is turned back. */
  replace(range: Range, text: string): void;
  /** The changed draft, and the UTF-16 offset behind the last text that was put in; 0 before there is one. */
  finish(): { readonly draft: SectionedDraft; readonly editedTo: number };
}

/** How many lines may lie between a change and those before it to be put in with them. */
const NEAR = 50;

/**
 * Edits of a draft that are put in together where they lie near each other: a thousand changes of one long message
 * have it read once, not a thousand times. Meanwhile the lines around them are kept as a list.
 */
export function lineEdits(before: SectionedDraft): LineEdits {
  let draft = before;
  let editedTo = 0;
  let window = emptyWindow(0);
  /** Behind the last change: the index of a line of the window, and an offset from that line's start. */
  let last: { readonly line: number; readonly offset: number } | undefined;

  const flush = (): void => {
    const { first, count, lines } = window;
    if (count === 0) return;
    const span = { start: draft.lineMap.lineStart(first), end: lineEndOf(draft, first + count - 1) };
    if (last) editedTo = span.start + lengthOf(lines.slice(0, last.line)) + last.offset;
    draft = editDraft(draft, span, lines.join(""));
    window = emptyWindow(0);
    last = undefined;
  };
  /** Has the window hold the lines from `from` to `to`, counted in the text as it is now. */
  const reach = (from: number, to: number): void => {
    const end = window.first + window.lines.length;
    if (window.count > 0 && (to < window.first - NEAR || from > end + NEAR)) flush();
    window = grown(window.count === 0 ? emptyWindow(from) : window, draft, from, to);
  };
  const lineCount = () => draft.lineMap.lineCount - window.count + window.lines.length;
  const lineAt = (line: number) => window.lines[line - window.first] ?? "";
  return {
    replace(range, text) {
      const places = [range.start, range.end].map((place) => clamped(place, lineCount()));
      const [from, to] = [Math.min(...places.map(lineOf)), Math.max(...places.map(lineOf))];
      // A line break of two characters may come about together with the line above.
      const above = Math.max(from - 1, 0);
      reach(above, to);
      const [start, end] = places
        .map(({ line, character }) => ({ line, character: within(lineAt(line), character) }))
        .sort((a, b) => a.line - b.line || a.character - b.character);
      if (start === undefined || end === undefined) return;
      const head = (above < start.line ? lineAt(above) : "") + lineAt(start.line).slice(0, start.character);
      const put = split(head + text + lineAt(end.line).slice(end.character), end.line === lineCount() - 1);
      const at = above - window.first;
      last = { line: at, offset: head.length + text.length };
      const { lines } = window;
      window = {
        ...window,
        lines: [...lines.slice(0, at), ...put, ...lines.slice(end.line + 1 - window.first)],
      };
    },
    finish() {
      flush();
      return { draft, editedTo };
    },
  };
}

/** Lines with their ends, in the place of so many lines of the draft from the first on. */
interface Window {
  readonly first: number;
  readonly count: number;
  readonly lines: readonly string[];
}

function emptyWindow(first: number): Window {
  return { first, count: 0, lines: [] };
}

/** A window that also holds the draft's lines around it, as far as from one line to the other of the text as it is now. */
function grown({ first, count, lines }: Window, draft: SectionedDraft, from: number, to: number): Window {
  const above = Math.max(first - from, 0);
  const below = Math.max(to + 1 - first - lines.length, 0);
  if (above + below === 0) return { first, count, lines };
  const [start, end] = [first - above, first + count];
  return {
    first: start,
    count: count + above + below,
    lines: [...linesOf(draft, start, first), ...lines, ...linesOf(draft, end, end + below)],
  };
}

function lineOf({ line }: Position): number {
  return line;
}

/** A place on a line that there is, of so many. */
function clamped({ line, character }: Position, count: number): Position {
  if (line >= count) return { line: count - 1, character: Number.MAX_SAFE_INTEGER };
  return line < 0 ? { line: 0, character: 0 } : { line, character };
}

/** A character of a line, at its end at most, which is before its line break. */
function within(line: string, character: number): number {
  return Math.min(Math.max(character, 0), line.replace(/\r\n$|[\r\n]$/, "").length);
}

/** A text's lines with their ends; behind the last end there is one more, empty, line where the whole text ends. */
function split(text: string, isEnd: boolean): string[] {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const needsLast = isEnd && /[\r\n]$/.test(text);
  return needsLast ? [...lines, ""] : lines;
}

/** The lines of a draft from `from` to before `to`, with their ends. */
function linesOf(draft: SectionedDraft, from: number, to: number): string[] {
  if (from >= to) return [];
  const { lineMap } = draft;
  const text = textOf(draft, { start: lineMap.lineStart(from), end: lineEndOf(draft, to - 1) });
  return split(text, to === lineMap.lineCount);
}

/** The offset behind a line and its end. */
function lineEndOf({ lineMap, starts }: SectionedDraft, line: number): number {
  return line + 1 < lineMap.lineCount ? lineMap.lineStart(line + 1) : (starts.at(-1) ?? 0);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
