import type { Span } from "../text.ts";
import type { BrokenPlaceholder, Link, Segment } from "./ast.ts";
import { readUnclosed, readUnopened } from "./broken.ts";
import { CODE, hasLetter, isBlank, isCapitals } from "./characters.ts";
import { readForeign } from "./foreign.ts";
import { isKnownLabel } from "./labels.ts";
import { nextMark } from "./marks.ts";
import { trimmedPart } from "./part.ts";
import { isTextLabel, nextBracket, readContent, readPlaceholder } from "./placeholder.ts";

/** What stands at one place of a line: a segment, or an offset up to which everything is plain text. */
type Step = Segment | number;

/** Reading one line from left to right. */
interface Reader {
  readonly text: string;
  readonly end: number;
  /** Where the plain text that is not yet in a segment starts. */
  textStart: number;
  /** Brackets opened as text (escaped, or reported as unclosed) whose `]` is text as well. */
  openAsText: number;
  /** How many of these are reported as unclosed. */
  unclosed: number;
}

/**
 * Cuts one line, or a field's value, into segments that cover `span` exactly. `span` must not hold a line
 * break; an empty one gives no segments.
 */
export function readSegments(text: string, span: Span): Segment[] {
  const segments: Segment[] = [];
  addSegments(segments, text, span.start, span.end);
  return segments;
}

/**
 * Adds the segments of the line from `start` to `end` to those of the lines above it; `mark` is the first place in it
 * where there may be more than plain text.
 */
export function addSegments(
  segments: Segment[],
  text: string,
  start: number,
  end: number,
  mark = nextMark(text, start, end),
): void {
  let at = mark;
  if (at >= end) {
    if (end > start) segments.push({ kind: "text", span: { start, end } });
    return;
  }
  const reader: Reader = { text, end, textStart: start, openAsText: 0, unclosed: 0 };
  while (at < end) {
    const step = readStep(reader, at);
    if (typeof step === "number") {
      at = nextMark(text, step, end);
      continue;
    }
    addText(segments, reader, step.span.start);
    segments.push(step);
    reader.textStart = step.span.end;
    at = nextMark(text, step.span.end, end);
  }
  addText(segments, reader, end);
}

function addText(segments: Segment[], { textStart }: Reader, end: number): void {
  if (end > textStart) segments.push({ kind: "text", span: { start: textStart, end } });
}

function readStep(reader: Reader, at: number): Step {
  const { text, end } = reader;
  switch (text.charAt(at)) {
    case "\\":
      return readEscape(reader, at);
    case "[":
      return readForeign(text, at, end) ?? readBracket(reader, at);
    case "]":
      return readClose(reader, at);
    case "h":
    case "H":
    case "w":
    case "W":
      return skipAddress(text, at, end);
    case "{":
    case "$":
    case "%":
    case "<":
    case "*":
    case "-":
    case "_":
      return readForeign(text, at, end) ?? at + 1;
    default:
      return at + 1;
  }
}

function readEscape(reader: Reader, at: number): Step {
  const character = at + 1 < reader.end ? reader.text.charAt(at + 1) : "";
  if (character === "[") reader.openAsText++;
  else if (character === "]") closeAsText(reader);
  else if (character !== "\\") return at + 1;
  return { kind: "escape", span: { start: at, end: at + 2 }, character };
}

function readClose(reader: Reader, at: number): Step {
  const unopened = readUnopened(reader.text, at, reader.textStart);
  if (reader.openAsText === 0) return unopened ?? at + 1;
  const isOwn = reader.unclosed === reader.openAsText && isSurelyMeant(unopened);
  closeAsText(reader);
  return isOwn ? unopened : at + 1;
}

/** Whether a `]` ends a blank of its own though a bracket is unclosed: in small letters it may close an aside. */
function isSurelyMeant(unopened: BrokenPlaceholder | undefined): unopened is BrokenPlaceholder {
  const label = unopened?.repair?.slice(1, -1).split("|")[0]?.trim() ?? "";
  return label !== "" && (isCapitals(label) || isKnownLabel(label));
}

function closeAsText(reader: Reader): void {
  reader.openAsText = Math.max(0, reader.openAsText - 1);
  reader.unclosed = Math.min(reader.unclosed, reader.openAsText);
}

/** Reads from a `[` on: a link, a placeholder, a broken one, or brackets that are text. */
function readBracket(reader: Reader, open: number): Step {
  const { text, end } = reader;
  if (text.charCodeAt(open + 1) === CODE.openBracket && open + 1 < end) return readDoubled(reader, open);
  const close = nextBracket(text, open + 1, end);
  if (!closes(text, open, close, end)) return readOpened(reader, open, close);
  const link = readLink(text, open, close, end);
  if (link !== undefined) return link;
  const span = { start: open, end: close + 1 };
  const { label } = readContent(text, open + 1, close);
  if (label.text === "") return { kind: "broken", span, form: "empty", repair: undefined };
  if (!hasLetter(label.text) || isTextLabel(label.text)) return close + 1;
  const last = closingEnd(reader, close, 1);
  if (last === close + 1) return readPlaceholder(text, open, close);
  const repair = text.slice(open, close + 1);
  return { kind: "broken", span: { start: open, end: last }, form: "doubled", repair };
}

function readOpened(reader: Reader, open: number, limit: number): Step {
  const unclosed = readUnclosed(reader.text, open, limit);
  if (unclosed === undefined) return open + 1;
  reader.openAsText++;
  reader.unclosed++;
  return unclosed;
}

/** Reads from two and more `[` on. Where nothing closes them, all but the last are text. */
function readDoubled(reader: Reader, open: number): Step {
  const { text, end } = reader;
  const inside = runEnd(text, open, end);
  const close = nextBracket(text, inside, end);
  if (!closes(text, inside - 1, close, end)) return inside - 1;
  const span = { start: open, end: closingEnd(reader, close, inside - open) };
  const { label } = readContent(text, inside, close);
  if (label.text === "") return { kind: "broken", span, form: "empty", repair: undefined };
  if (!hasLetter(label.text) || isTextLabel(label.text)) return span.end;
  const repair = `[${text.slice(inside, close).trim()}]`;
  return { kind: "broken", span, form: "doubled", repair };
}

/** The end of the run of `]` from `close` on; of no more than were opened where one of them may close a bracket of the text. */
function closingEnd({ text, end, openAsText }: Reader, close: number, opened: number): number {
  return openAsText === 0 ? runEnd(text, close, end) : runEnd(text, close, Math.min(end, close + opened));
}

/** The offset behind the run of one character that starts at `start`. */
function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === text.charCodeAt(start)) at++;
  return at;
}

/** Whether the bracket at `close` is a `]` that no backslash escapes. */
function closes(text: string, open: number, close: number, end: number): boolean {
  if (close >= end || text.charCodeAt(close) !== CODE.closeBracket) return false;
  let at = close - 1;
  while (at > open && text.charCodeAt(at) === CODE.backslash) at--;
  return (close - 1 - at) % 2 === 0;
}

/** Reads `[text](target)`; the target is an address without blanks, a title in quotes behind it allowed. */
function readLink(text: string, open: number, close: number, end: number): Link | undefined {
  if (close + 1 >= end || text.charAt(close + 1) !== "(") return undefined;
  const targetEnd = linkEnd(text, close + 2, end);
  if (targetEnd >= end) return undefined;
  const target = trimmedPart(text, close + 2, targetEnd);
  if (target.text === "" || !isTarget(target.text)) return undefined;
  const span = { start: open, end: targetEnd + 1 };
  return { kind: "link", span, text: trimmedPart(text, open + 1, close), target };
}

/** The offset of the `)` that closes a link's target; `end` where a bracket or the line's end comes first. */
function linkEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === "[" || character === "]") return end;
    if (character === "(") depth++;
    if (character === ")" && depth-- === 0) return at;
  }
  return end;
}

function isTarget(target: string): boolean {
  let at = 0;
  while (at < target.length && !isBlank(target.charCodeAt(at))) at++;
  const title = target.slice(at).trim();
  return title === "" || /^["'(]/.test(title);
}

/** Steps over a web address, in which `%20` and the like are no foreign placeholders; braces and brackets end it. */
function skipAddress(text: string, at: number, end: number): number {
  ADDRESS.lastIndex = at;
  const length = ADDRESS.exec(text)?.[0].length ?? 1;
  return Math.min(end, at + length);
}

const ADDRESS = /(?:https?:\/\/|www\.)(?:(?!___)[^\s<>[\]{}|\\"])*/iy;
