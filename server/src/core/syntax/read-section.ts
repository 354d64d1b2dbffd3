import type { Span } from "../text.ts";
import type { Body, Comment, Field, Head, Line, Message, Segment, UnknownField, Value } from "./ast.ts";
import { readHeadLine } from "./head-line.ts";
import { trimmedPart } from "./part.ts";
import { readSegments } from "./segments.ts";
import { readComment } from "./suppression.ts";

/** Reads what stands before a file's first separator: the preamble and, where text follows it, a message. */
export function readTop(
  text: string,
  lines: readonly Line[],
): { preamble: Head; message: Message | undefined } {
  const place = lines[0]?.span.start ?? 0;
  if (lines.every((line) => line.kind !== "text")) {
    return { preamble: readHead(text, lines, place), message: undefined };
  }
  const bodyStart = headLength(lines);
  const preamble = readHead(text, lines.slice(0, bodyStart), place);
  const bodyLines = trimBlankLines(lines.slice(bodyStart));
  const start = bodyLines[0]?.span.start ?? place;
  const message: Message = {
    kind: "message",
    index: 0,
    span: { start, end: lines.at(-1)?.next ?? start },
    separator: undefined,
    title: undefined,
    head: readHead(text, [], start),
    body: readBody(text, bodyLines, start),
  };
  return { preamble, message };
}

/** Reads a message from its separator (the first of `lines`) to the line before the next one. Its index is 0. */
export function readMessage(text: string, lines: readonly Line[]): Message {
  const separator = lines[0]?.span ?? { start: 0, end: 0 };
  const below = lines.slice(1);
  const bodyStart = headLength(below);
  const head = readHead(text, below.slice(0, bodyStart), lines[0]?.next ?? separator.end);
  const title = trimmedPart(text, separator.start + 3, separator.end);
  return {
    kind: "message",
    index: 0,
    span: { start: separator.start, end: lines.at(-1)?.next ?? separator.end },
    separator,
    title: title.text === "" ? undefined : title,
    head,
    body: readBody(text, trimBlankLines(below.slice(bodyStart)), head.span.end),
  };
}

/**
 * How many of `lines` belong to the head, blank ones above it included. Comments may stand above its first field or
 * value with blank lines between; a head of comments alone ends at the first blank line behind one.
 */
function headLength(lines: readonly Line[]): number {
  const first = lines.findIndex(({ kind }) => kind !== "blank" && kind !== "comment");
  const isText = first === -1 || lines[first]?.kind === "text";
  let count = isText ? lines.findIndex(({ kind }) => kind !== "blank") : first;
  if (count === -1) return lines.length;
  while (count < lines.length && lines[count]?.kind !== "blank" && lines[count]?.kind !== "text") count++;
  return count;
}

/** Builds a head; an empty one stands at `place`. */
function readHead(text: string, lines: readonly Line[], place: number): Head {
  const fields: Field[] = [];
  const unknownFields: UnknownField[] = [];
  const values: Value[] = [];
  const comments: Comment[] = [];
  for (const { kind, span } of lines) {
    if (kind === "comment") comments.push(readComment(text, span));
    if (kind === "comment" || kind === "blank") continue;
    const node = readHeadLine(text, span);
    if (node?.kind === "field") fields.push(withSegments(text, node));
    else if (node?.kind === "unknown-field") unknownFields.push(node);
    else if (node?.kind === "value") values.push(node);
  }
  return { span: spanOf(trimBlankLines(lines), place), fields, unknownFields, values, comments };
}

function withSegments(text: string, field: Field): Field {
  return field.name === "Subject" ? { ...field, segments: readSegments(text, field.value.span) } : field;
}

/** Builds a body from lines of which the first and the last are not blank; an empty one stands at `place`. */
function readBody(text: string, lines: readonly Line[], place: number): Body {
  const comments = lines.flatMap((line) => (line.kind === "comment" ? [readComment(text, line.span)] : []));
  const kept = trimBlankLines(lines.filter((line) => line.kind !== "comment"));
  const segments: Segment[] = [];
  kept.forEach((line, index) => {
    for (const segment of readSegments(text, line.span)) segments.push(segment);
    if (index + 1 < kept.length) {
      segments.push({ kind: "line-break", span: { start: line.span.end, end: line.next } });
    }
  });
  return { span: spanOf(lines, place), segments, comments };
}

function trimBlankLines(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line) => line.kind !== "blank");
  const end = lines.findLastIndex((line) => line.kind !== "blank");
  return start < 0 ? [] : lines.slice(start, end + 1);
}

function spanOf(lines: readonly Line[], place: number): Span {
  return { start: lines[0]?.span.start ?? place, end: lines.at(-1)?.span.end ?? place };
}
