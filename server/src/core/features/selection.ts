import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import type { TokenKind } from "../prose/token-kinds.ts";
import { tokenise } from "../prose/tokens.ts";
import { spanOf } from "../prose/words.ts";
import type { Draft, Head, Message, Part, Segment } from "../syntax/ast.ts";
import { lineNumberAt } from "../syntax/line-at.ts";
import { type Span, slice, touches } from "../text.ts";
import { messageSpan } from "./message-span.ts";

/**
 * What an editor selects step by step from a UTF-16 `offset`: the word, the placeholder's part and the
 * placeholder, the sentence, the paragraph, the body or the head, the message, the file. Each span holds the one
 * before it and is longer; the last is the whole text.
 */
export function selectionSpans(draft: Draft, offset: number): Span[] {
  const message = draft.messages.findLast(({ span }) => touches(span, offset));
  const candidates = [
    ...wordSpans(draft, offset),
    ...headSpans(draft.preamble),
    ...(message ? messageSpans(message, draft, offset) : []),
  ];
  const file = { start: 0, end: draft.text.length };
  return nested([...candidates.filter((span) => touches(span, offset) && length(span) > 0), file]);
}

/** From the shortest on, each that holds the one before; what only overlaps it is left out. */
function nested(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.toSorted((a, b) => length(a) - length(b) || b.start - a.start)) {
    const inner = chain.at(-1);
    if (inner === undefined || isAround(span, inner)) chain.push(span);
  }
  return chain;
}

function isAround(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && length(outer) > length(inner);
}

function length({ start, end }: Span): number {
  return end - start;
}

const MARKS: ReadonlySet<TokenKind> = new Set(["mark", "end", "quote", "break"]);

/** The word, and the line's text in a title, a comment or a head; a cursor between two words is at the second. */
function wordSpans(draft: Draft, offset: number): Span[] {
  const line = draft.lines[lineNumberAt(draft, offset)];
  if (line === undefined) return [];
  const { start } = line.span;
  const words = tokenise(slice(draft.text, line.span))
    .filter(({ kind }) => !MARKS.has(kind))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
  const word = words.findLast((span) => touches(span, offset));
  const isWhole = line.kind === "separator" || line.kind === "comment";
  return [...(word ? [word] : []), ...(isWhole ? [line.span] : [])];
}

function headSpans({ span, fields, unknownFields, values }: Head): Span[] {
  const lines = [...fields, ...unknownFields].flatMap((field) => [
    field.span,
    field.key.span,
    field.value.span,
  ]);
  const labelled = values.flatMap((value) => [value.span, value.label.span, value.value.span]);
  return [span, ...lines, ...labelled, ...fields.flatMap(({ segments }) => segments.flatMap(segmentSpans))];
}

function messageSpans(message: Message, draft: Draft, offset: number): Span[] {
  const { head, body, title } = message;
  return [
    ...headSpans(head),
    ...(title ? [title.span] : []),
    ...body.segments.flatMap(segmentSpans),
    ...sentenceSpans(message, draft, offset),
    ...(touches(body.span, offset) ? [paragraphAt(draft, offset, body.span)] : []),
    body.span,
    messageSpan(message, draft),
  ];
}

function segmentSpans(segment: Segment): Span[] {
  if (segment.kind === "text" || segment.kind === "line-break") return [];
  const parts: readonly (Part | undefined)[] =
    segment.kind === "placeholder"
      ? [segment.label, segment.fallback, segment.hint]
      : segment.kind === "link"
        ? [segment.text, segment.target]
        : [];
  return [segment.span, ...parts.flatMap((part) => part?.span ?? [])];
}

/** The sentence; a cursor between two is at the second. */
function sentenceSpans(message: Message, draft: Draft, offset: number): Span[] {
  const { prose, words, sentences } = readingOf(message, draft.text);
  const spans = sentences.map(({ first, last }) => inSource(spanOf(words, first, last), prose));
  return spans.filter((span) => touches(span, offset)).slice(-1);
}

/** The lines around an offset up to the next blank ones, inside `body`. */
function paragraphAt(draft: Draft, offset: number, body: Span): Span {
  const { lines } = draft;
  const isInside = (line: number) =>
    lines[line] !== undefined && lines[line].kind !== "blank" && touches(body, lines[line].span.start);
  let first = lineNumberAt(draft, offset);
  let last = first;
  while (isInside(first - 1)) first--;
  while (isInside(last + 1)) last++;
  return { start: Math.max(lines[first]?.span.start ?? 0, body.start), end: lines[last]?.span.end ?? offset };
}
