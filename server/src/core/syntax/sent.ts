import { fieldOf, kindOf } from "../message-fields.ts";
import type { Draft, Message, Segment } from "./ast.ts";

/**
 * The segments that the reader gets to see: those of an InMail's subject, then the body's. A subject from the
 * preamble belongs to the untitled message below it; for others it is looked at there, once.
 */
export function sentSegments(message: Message, draft: Draft): readonly Segment[] {
  const subject = kindOf(message, draft) === "inmail" ? fieldOf(message, draft, "Subject") : undefined;
  const isOwn =
    subject !== undefined && (message.separator === undefined || message.head.fields.includes(subject));
  return isOwn ? [...subject.segments, ...message.body.segments] : message.body.segments;
}
