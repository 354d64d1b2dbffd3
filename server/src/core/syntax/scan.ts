import type { Field, Line, LineKind, UnknownField, Value } from "./ast.ts";
import { CODE, isBlank } from "./characters.ts";
import { readHeadLine } from "./head-line.ts";
import { nextMark } from "./marks.ts";
import { skipBlanks } from "./part.ts";

/** The lines of a text, as columns, so that reading it makes nothing for each line. */
export interface ScannedLines {
  readonly kinds: readonly LineKind[];
  /**
   * Of each line four UTF-16 offsets: its start, its end, where the next one starts, and the first place where there may
   * be more than plain text, which is its end where there is none.
   */
  readonly places: readonly number[];
  /** What the lines of heads say, in order. */
  readonly nodes: readonly HeadNode[];
}

/** What a line of a head says, comments aside. A field's segments are left empty. */
export type HeadNode = Field | UnknownField | Value;

/** Where the scanner stands: above a head's first field or value, among them, or below the head. */
type Place = "above-head" | "head" | "body";

/**
 * Cuts a text into lines and says of each what it is. Every text gives at least one line; a line ends with
 * LF, CRLF or a lone CR. A byte order mark at the start belongs to no line.
 */
export function scan(text: string): ScannedLines {
  const kinds: LineKind[] = [];
  const places: number[] = [];
  const nodes: HeadNode[] = [];
  let place: Place = "above-head";
  let start = text.charCodeAt(0) === CODE.byteOrderMark ? 1 : 0;
  for (;;) {
    // One pass over the characters tells both for most lines.
    const mark = nextMark(text, start, text.length);
    const end = lineEnd(text, mark);
    const next = behindBreak(text, end);
    const kind = place === "body" ? kindInBody(text, start, end) : kindInHead(text, start, end, nodes);
    kinds.push(kind);
    places.push(start, end, next, mark);
    place = placeBelow(kind, place);
    if (next === end) return { kinds, places, nodes };
    start = next;
  }
}

/** The lines of a text, each by itself. */
export function linesOf({ kinds, places }: ScannedLines): Line[] {
  return kinds.map((kind, index) => {
    const at = 4 * index;
    const span = { start: places[at] ?? 0, end: places[at + 1] ?? 0 };
    return { kind, span, next: places[at + 2] ?? 0 };
  });
}

function kindInBody(text: string, start: number, end: number): "separator" | "blank" | "comment" | "text" {
  const first = skipBlanks(text, start, end);
  if (first === end) return "blank";
  const code = text.charCodeAt(first);
  if (code === CODE.hash && first === start && isSeparator(text, start, end)) return "separator";
  return code === CODE.slash && first + 1 < end && text.charCodeAt(first + 1) === CODE.slash
    ? "comment"
    : "text";
}

/** Adds what the line says to `nodes` where it is one of a head. */
function kindInHead(text: string, start: number, end: number, nodes: HeadNode[]): LineKind {
  const kind = kindInBody(text, start, end);
  if (kind !== "text") return kind;
  const node = readHeadLine(text, start, end);
  if (node === undefined) return "text";
  nodes.push(node);
  return node.kind;
}

function placeBelow(kind: LineKind, place: Place): Place {
  if (kind === "separator") return "above-head";
  if (kind === "text") return "body";
  if (kind === "blank") return place === "above-head" ? "above-head" : "body";
  if (kind === "comment") return place;
  return place === "above-head" ? "head" : place;
}

function isSeparator(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false;
  if (text.charCodeAt(start + 1) !== CODE.hash || text.charCodeAt(start + 2) !== CODE.hash) return false;
  return start + 3 === end || isBlank(text.charCodeAt(start + 3));
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
