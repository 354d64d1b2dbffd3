import type { Span } from "../text.ts";
import type { Body, Comment, Field, Head, LineKind, Message, Segment, UnknownField, Value } from "./ast.ts";
import { trimmedPart } from "./part.ts";
import type { ScannedLines } from "./scan.ts";
import { addSegments, readSegments } from "./segments.ts";
import { readComment } from "./suppression.ts";

/** What a section is made of. */
export interface SectionParts {
  readonly preamble: Head | undefined;
  readonly message: Message | undefined;
}

/** Reads what stands before a file's first separator: the preamble and, where text follows it, a message. */
export function readTop(text: string, lines: ScannedLines): SectionParts {
  const { kinds } = lines;
  const place = startOf(lines, 0);
  if (!kinds.includes("text"))
    return { preamble: readHead(text, lines, 0, kinds.length, place), message: undefined };
  const bodyStart = headEnd(kinds, 0);
  const preamble = readHead(text, lines, 0, bodyStart, place);
  const body = withoutBlanks(kinds, bodyStart, kinds.length);
  const start = body.first < body.last ? startOf(lines, body.first) : place;
  const message: Message = {
    kind: "message",
    index: 0,
    span: { start, end: nextOf(lines, kinds.length - 1) },
    separator: undefined,
    title: undefined,
    head: readHead(text, lines, 0, 0, start),
    body: readBody(text, lines, body, start),
  };
  return { preamble, message };
}

/** Reads a message from its separator (the first of `lines`) to the line before the next one. Its index is 0. */
export function readMessage(text: string, lines: ScannedLines): SectionParts {
  const { kinds } = lines;
  const separator = { start: startOf(lines, 0), end: endOf(lines, 0) };
  const bodyStart = headEnd(kinds, 1);
  const head = readHead(text, lines, 1, bodyStart, nextOf(lines, 0));
  const title = trimmedPart(text, separator.start + 3, separator.end);
  const body = withoutBlanks(kinds, bodyStart, kinds.length);
  const message: Message = {
    kind: "message",
    index: 0,
    span: { start: separator.start, end: nextOf(lines, kinds.length - 1) },
    separator,
    title: title.text === "" ? undefined : title,
    head,
    body: readBody(text, lines, body, head.span.end),
  };
  return { preamble: undefined, message };
}

/** Lines from index `first` to before `last`. */
interface Range {
  readonly first: number;
  readonly last: number;
}

function startOf({ places }: ScannedLines, index: number): number {
  return places[4 * index] ?? 0;
}

function endOf({ places }: ScannedLines, index: number): number {
  return places[4 * index + 1] ?? 0;
}

function nextOf({ places }: ScannedLines, index: number): number {
  return places[4 * index + 2] ?? 0;
}

function markOf({ places }: ScannedLines, index: number): number {
  return places[4 * index + 3] ?? 0;
}

/**
 * The index behind the last line of the head that begins at `from`, blank lines above it included. Comments may stand
 * above its first field or value with blank lines between; a head of comments alone ends at the first blank line
 * behind one.
 */
function headEnd(kinds: readonly LineKind[], from: number): number {
  let first = from;
  while (kinds[first] === "blank" || kinds[first] === "comment") first++;
  let end = first;
  if (first === kinds.length || kinds[first] === "text") {
    end = from;
    while (kinds[end] === "blank") end++;
  }
  while (end < kinds.length && kinds[end] !== "blank" && kinds[end] !== "text") end++;
  return end;
}

/** Builds the head of the lines from `first` to before `last`; an empty one stands at `place`. */
function readHead(text: string, lines: ScannedLines, first: number, last: number, place: number): Head {
  const written = withoutBlanks(lines.kinds, first, last);
  const span = spanOf(lines, written, place);
  if (written.first === written.last)
    return { span, fields: NONE, unknownFields: NONE, values: NONE, comments: NONE };
  const fields: Field[] = [];
  const unknownFields: UnknownField[] = [];
  const values: Value[] = [];
  for (const node of lines.nodes) {
    if (node.kind === "field") fields.push(withSegments(text, node));
    else if (node.kind === "unknown-field") unknownFields.push(node);
    else values.push(node);
  }
  return {
    span,
    fields: fields.length === 0 ? NONE : fields,
    unknownFields: unknownFields.length === 0 ? NONE : unknownFields,
    values: values.length === 0 ? NONE : values,
    comments: readComments(text, lines, written),
  };
}

const NONE: readonly never[] = [];

function withSegments(text: string, field: Field): Field {
  return field.name === "Subject" ? { ...field, segments: readSegments(text, field.value.span) } : field;
}

/** Builds a body from lines of which the first and the last are not blank; an empty one stands at `place`. */
function readBody(text: string, lines: ScannedLines, written: Range, place: number): Body {
  const comments = readComments(text, lines, written);
  return {
    span: spanOf(lines, written, place),
    segments:
      comments.length === 0 ? readText(text, lines, written) : readTextAmongComments(text, lines, written),
    comments,
  };
}

function readComments(text: string, lines: ScannedLines, { first, last }: Range): readonly Comment[] {
  let comments: Comment[] | undefined;
  for (let index = first; index < last; index++) {
    if (lines.kinds[index] !== "comment") continue;
    comments ??= [];
    comments.push(readComment(text, { start: startOf(lines, index), end: endOf(lines, index) }));
  }
  return comments ?? NONE;
}

/** The segments of some lines, of which none is a comment. */
function readText(text: string, lines: ScannedLines, { first, last }: Range): readonly Segment[] {
  if (first === last) return NONE;
  const segments: Segment[] = [];
  for (let index = first; index < last; index++) {
    addSegments(segments, text, startOf(lines, index), endOf(lines, index), markOf(lines, index));
    if (index + 1 < last) segments.push(lineBreakBehind(lines, index));
  }
  return segments;
}

/** The segments of some lines, comments left out, and blank lines that are the first or last without them. */
function readTextAmongComments(
  text: string,
  lines: ScannedLines,
  { first, last }: Range,
): readonly Segment[] {
  const kept: number[] = [];
  for (let index = first; index < last; index++) {
    const kind = lines.kinds[index];
    if (kind === "text" || (kind === "blank" && kept.length > 0)) kept.push(index);
  }
  while (lines.kinds[kept.at(-1) ?? -1] === "blank") kept.pop();
  return kept.flatMap((index, at) => {
    const segments = readSegments(text, { start: startOf(lines, index), end: endOf(lines, index) });
    return at + 1 < kept.length ? [...segments, lineBreakBehind(lines, index)] : segments;
  });
}

function lineBreakBehind(lines: ScannedLines, index: number): Segment {
  return { kind: "line-break", span: { start: endOf(lines, index), end: nextOf(lines, index) } };
}

/** The lines from `first` to before `last` without blank ones at both ends. */
function withoutBlanks(kinds: readonly LineKind[], first: number, last: number): Range {
  let [from, to] = [first, last];
  while (from < to && kinds[from] === "blank") from++;
  while (to > from && kinds[to - 1] === "blank") to--;
  return { first: from, last: to };
}

function spanOf(lines: ScannedLines, { first, last }: Range, place: number): Span {
  if (first === last) return { start: place, end: place };
  return { start: startOf(lines, first), end: endOf(lines, last - 1) };
}
