import type { Span } from "../text.ts";
import type {
  Body,
  Comment,
  Field,
  Head,
  Line,
  Message,
  Part,
  Placeholder,
  Segment,
  Suppression,
  UnknownField,
  Value,
} from "./ast.ts";

/**
 * A message of a section as it stands in the file: its offsets `by` UTF-16 units further on, its index `index`. Head
 * and body are moved when they are first asked for, as of most messages nobody does after a keystroke.
 */
export function shiftMessage(message: Message, by: number, index: number): Message {
  if (by === 0 && index === message.index) return message;
  let head: Head | undefined;
  let body: Body | undefined;
  const { separator, title } = message;
  return {
    kind: "message",
    index,
    span: shiftSpan(message.span, by),
    separator: separator && shiftSpan(separator, by),
    title: title && shiftPart(title, by),
    get head() {
      head ??= shiftHead(message.head, by);
      return head;
    },
    get body() {
      body ??= shiftBody(message.body, by);
      return body;
    },
  };
}

/** Lines with their offsets `by` UTF-16 units further on. */
export function shiftLines(lines: readonly Line[], by: number): readonly Line[] {
  if (by === 0) return lines;
  return lines.map(({ kind, span, next }) => ({ kind, span: shiftSpan(span, by), next: next + by }));
}

/** A span `by` UTF-16 units further on. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shiftHead({ span, fields, unknownFields, values, comments }: Head, by: number): Head {
  return {
    span: shiftSpan(span, by),
    fields: fields.map((field) => shiftField(field, by)),
    unknownFields: unknownFields.map((field) => shiftUnknownField(field, by)),
    values: values.map((value) => shiftValue(value, by)),
    comments: comments.map((comment) => shiftComment(comment, by)),
  };
}

function shiftBody({ span, segments, comments }: Body, by: number): Body {
  return {
    span: shiftSpan(span, by),
    segments: segments.map((segment) => shiftSegment(segment, by)),
    comments: comments.map((comment) => shiftComment(comment, by)),
  };
}

function shiftPart({ text, span }: Part, by: number): Part {
  return { text, span: shiftSpan(span, by) };
}

function shiftField(field: Field, by: number): Field {
  return {
    kind: "field",
    name: field.name,
    span: shiftSpan(field.span, by),
    key: shiftPart(field.key, by),
    value: shiftPart(field.value, by),
    segments: field.segments.map((segment) => shiftSegment(segment, by)),
  };
}

function shiftUnknownField({ span, key, value, suggestion }: UnknownField, by: number): UnknownField {
  return {
    kind: "unknown-field",
    span: shiftSpan(span, by),
    key: shiftPart(key, by),
    value: shiftPart(value, by),
    suggestion,
  };
}

function shiftValue({ span, label, name, value }: Value, by: number): Value {
  return {
    kind: "value",
    span: shiftSpan(span, by),
    label: shiftPart(label, by),
    name,
    value: shiftPart(value, by),
  };
}

function shiftComment({ span, suppression }: Comment, by: number): Comment {
  return {
    kind: "comment",
    span: shiftSpan(span, by),
    suppression: suppression && shiftSuppression(suppression, by),
  };
}

function shiftSuppression({ span, rules, reason }: Suppression, by: number): Suppression {
  return { span: shiftSpan(span, by), rules: rules.map((rule) => shiftPart(rule, by)), reason };
}

function shiftSegment(segment: Segment, by: number): Segment {
  const span = shiftSpan(segment.span, by);
  if (segment.kind === "placeholder") return shiftPlaceholder(segment, by);
  if (segment.kind === "link")
    return { kind: "link", span, text: shiftPart(segment.text, by), target: shiftPart(segment.target, by) };
  return { ...segment, span };
}

function shiftPlaceholder(placeholder: Placeholder, by: number): Placeholder {
  const { span, label, fallback, hint } = placeholder;
  return {
    ...placeholder,
    span: shiftSpan(span, by),
    label: shiftPart(label, by),
    fallback: fallback && shiftPart(fallback, by),
    hint: hint && shiftPart(hint, by),
  };
}
