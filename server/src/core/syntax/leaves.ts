import type { Span } from "../text.ts";
import type { Comment, Draft, Field, Head, Message, Segment, UnknownField, Value } from "./ast.ts";
import { CODE } from "./characters.ts";
import { IGNORE } from "./suppression.ts";

/** A smallest piece of a draft. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly span: Span;
}

/** What a leaf is, finely enough for colours. `text` is message text; the punctuation kinds are of the markup. */
export type LeafKind =
  | "byte-order-mark"
  | "line-break"
  | "blank"
  | "separator"
  | "title"
  | "field-key"
  | "unknown-key"
  | "field-value"
  | "value-label"
  | "value"
  | "comment"
  | "suppression"
  | "rule-id"
  | "text"
  | "escape"
  | "label"
  | "fallback"
  | "hint"
  | "broken"
  | "foreign"
  | "link-text"
  | "link-target"
  | "bracket"
  | "bar"
  | "dash"
  | "colon"
  | "comma"
  | "punctuation";

/** Cuts a draft into leaves: in order, none empty, and together exactly its text, blanks and line ends included. */
export function leaves(draft: Draft): Leaf[] {
  const nodes = [...headLeaves(draft.preamble), ...draft.messages.flatMap(messageLeaves)];
  const found: Leaf[] = [];
  let at = 0;
  for (const leaf of nodes) {
    if (leaf.span.end === leaf.span.start) continue;
    fill(found, draft.text, at, leaf.span.start);
    found.push(leaf);
    at = leaf.span.end;
  }
  fill(found, draft.text, at, draft.text.length);
  return found;
}

/** Adds the leaves of what stands between nodes: blanks, line ends and the markup's punctuation. */
function fill(found: Leaf[], text: string, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const length = Math.min(end - at, gapLength(text, at));
    found.push({ kind: kindOfGap(text, at, length), span: { start: at, end: at + length } });
    at += length;
  }
}

function gapLength(text: string, at: number): number {
  if (isByteOrderMark(text, at)) return 1;
  const piece = /\r\n?|\n|[^\S\r\n]+|--|[\s\S]/y;
  piece.lastIndex = at;
  return piece.exec(text)?.[0].length ?? 1;
}

function kindOfGap(text: string, at: number, length: number): LeafKind {
  if (isByteOrderMark(text, at)) return "byte-order-mark";
  const piece = text.slice(at, at + length);
  if (/[\r\n]/.test(piece)) return "line-break";
  return /^\s/.test(piece) ? "blank" : (PUNCTUATION.get(piece) ?? "punctuation");
}

function isByteOrderMark(text: string, at: number): boolean {
  return at === 0 && text.charCodeAt(0) === CODE.byteOrderMark;
}

const PUNCTUATION: ReadonlyMap<string, LeafKind> = new Map([
  ["[", "bracket"],
  ["]", "bracket"],
  ["(", "bracket"],
  [")", "bracket"],
  ["|", "bar"],
  ["—", "dash"],
  ["–", "dash"],
  ["--", "dash"],
  [":", "colon"],
  [",", "comma"],
]);

function messageLeaves(message: Message): Leaf[] {
  const { separator, title, head, body } = message;
  const found: Leaf[] = [];
  if (separator !== undefined) {
    found.push({ kind: "separator", span: { start: separator.start, end: separator.start + 3 } });
  }
  if (title !== undefined) found.push({ kind: "title", span: title.span });
  const inBody = [...body.segments.map(segmentLeaves), ...body.comments.map(commentLeaves)];
  return [...found, ...headLeaves(head), ...inOrder(inBody)];
}

function headLeaves(head: Head): Leaf[] {
  return inOrder([
    ...head.fields.map(fieldLeaves),
    ...head.unknownFields.map(unknownFieldLeaves),
    ...head.values.map(valueLeaves),
    ...head.comments.map(commentLeaves),
  ]);
}

function inOrder(groups: readonly (readonly Leaf[])[]): Leaf[] {
  return groups.toSorted((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0)).flat();
}

function fieldLeaves(field: Field): Leaf[] {
  const key: Leaf = { kind: "field-key", span: field.key.span };
  if (field.segments.length > 0) return [key, ...field.segments.flatMap(segmentLeaves)];
  return [key, { kind: "field-value", span: field.value.span }];
}

function unknownFieldLeaves(field: UnknownField): Leaf[] {
  return [
    { kind: "unknown-key", span: field.key.span },
    { kind: "field-value", span: field.value.span },
  ];
}

function valueLeaves(value: Value): Leaf[] {
  return [
    { kind: "value-label", span: value.label.span },
    { kind: "value", span: value.value.span },
  ];
}

function commentLeaves({ span, suppression }: Comment): Leaf[] {
  if (suppression === undefined) return [{ kind: "comment", span }];
  const { start, end } = suppression.span;
  const keyword = Math.min(end, start + IGNORE.length);
  return [
    { kind: "comment", span: { start: span.start, end: start } },
    { kind: "suppression", span: { start, end: keyword } },
    ...suppression.rules.map((rule): Leaf => ({ kind: "rule-id", span: rule.span })),
    { kind: "comment", span: { start: end, end: span.end } },
  ];
}

function segmentLeaves(segment: Segment): Leaf[] {
  if (segment.kind === "placeholder") {
    const found: Leaf[] = [{ kind: "label", span: segment.label.span }];
    if (segment.fallback !== undefined) found.push({ kind: "fallback", span: segment.fallback.span });
    if (segment.hint !== undefined) found.push({ kind: "hint", span: segment.hint.span });
    return found;
  }
  if (segment.kind === "link") {
    return [
      { kind: "link-text", span: segment.text.span },
      { kind: "link-target", span: segment.target.span },
    ];
  }
  return [{ kind: segment.kind, span: segment.span }];
}
