import { fieldOf, kindOf } from "../message-fields.ts";
import type { Draft, Field, Message, Segment } from "./ast.ts";
import { ofKind, type SegmentOf } from "./of-kind.ts";

/** The segments that the reader gets to see: those of an InMail's subject, then the body's. */
export function sentSegments(message: Message, draft: Draft): readonly Segment[] {
  const subject = sentSubject(message, draft);
  return subject === undefined ? message.body.segments : [...subject.segments, ...message.body.segments];
}

/** Of the segments that the reader gets to see, those of one kind, in the same order. */
export function sentOfKind<K extends Segment["kind"]>(
  message: Message,
  draft: Draft,
  kind: K,
): readonly SegmentOf<K>[] {
  const inBody = ofKind(message.body.segments, kind);
  const subject = sentSubject(message, draft);
  return subject === undefined ? inBody : [...ofKind(subject.segments, kind), ...inBody];
}

/**
 * The subject of an InMail; undefined for other kinds and where it has none. One from the preamble belongs to the
 * untitled message below it; for others it is looked at there, once.
 */
export function sentSubject(message: Message, draft: Draft): Field | undefined {
  const subject = kindOf(message, draft) === "inmail" ? fieldOf(message, draft, "Subject") : undefined;
  const isOwn =
    subject !== undefined && (message.separator === undefined || message.head.fields.includes(subject));
  return isOwn ? subject : undefined;
}
