import type { Span } from "../text.ts";
import type { Line, LineKind } from "./ast.ts";
import { CODE, isBlank } from "./characters.ts";
import { readHeadLine } from "./head-line.ts";
import { skipBlanks } from "./part.ts";

/** Where the scanner stands: above a head's first field or value, among them, or below the head. */
type Place = "above-head" | "head" | "body";

/**
 * Cuts a text into lines and says of each what it is. Every text gives at least one line; a line ends with
 * LF, CRLF or a lone CR. A byte order mark at the start belongs to no line.
 */
export function scan(text: string): Line[] {
  const lines: Line[] = [];
  let place: Place = "above-head";
  let start = text.charCodeAt(0) === CODE.byteOrderMark ? 1 : 0;
  for (;;) {
    const end = lineEnd(text, start);
    const next = behindBreak(text, end);
    const span = { start, end };
    const kind = classify(text, span, place);
    lines.push({ kind, span, next });
    place = placeBelow(kind, place);
    if (next === end) return lines;
    start = next;
  }
}

function classify(text: string, span: Span, place: Place): LineKind {
  if (isSeparator(text, span)) return "separator";
  const first = skipBlanks(text, span.start, span.end);
  if (first === span.end) return "blank";
  if (isComment(text, first, span.end)) return "comment";
  if (place === "body") return "text";
  return readHeadLine(text, span)?.kind ?? "text";
}

function placeBelow(kind: LineKind, place: Place): Place {
  if (kind === "separator") return "above-head";
  if (kind === "text") return "body";
  if (kind === "blank") return place === "above-head" ? "above-head" : "body";
  if (kind === "comment") return place;
  return place === "above-head" ? "head" : place;
}

function isSeparator(text: string, span: Span): boolean {
  if (span.end - span.start < 3) return false;
  for (let at = span.start; at < span.start + 3; at++) {
    if (text.charCodeAt(at) !== CODE.hash) return false;
  }
  return span.start + 3 === span.end || isBlank(text.charCodeAt(span.start + 3));
}

function isComment(text: string, at: number, end: number): boolean {
  return at + 1 < end && text.charCodeAt(at) === CODE.slash && text.charCodeAt(at + 1) === CODE.slash;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === CODE.lf || code === CODE.cr) return at;
    at++;
  }
  return at;
}

function behindBreak(text: string, end: number): number {
  if (end >= text.length) return end;
  const crlf = text.charCodeAt(end) === CODE.cr && text.charCodeAt(end + 1) === CODE.lf;
  return crlf ? end + 2 : end + 1;
}
