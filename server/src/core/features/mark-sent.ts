import type { Edit } from "../lint/rule.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { addToOwnHead, ownHead } from "./own-head.ts";

/** The edit that writes a day, as YYYY-MM-DD, into a message's `Sent` field; one that it has is overwritten. */
export function markSent(draft: Draft, message: Message, date: string): Edit {
  const line = `Sent: ${date}`;
  const written = ownHead(draft, message).fields.find(({ name }) => name === "Sent");
  return written ? { span: written.span, text: line } : addToOwnHead(draft, message, [line]);
}
