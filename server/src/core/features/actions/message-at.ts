import type { Draft, Message } from "../../syntax/ast.ts";
import type { Span } from "../../text.ts";

/** The message in which a range starts; above the first text of an untitled one, that one. */
export function messageAt(draft: Draft, range: Span): Message | undefined {
  const [first] = draft.messages;
  const found = draft.messages.findLast(({ span }) => span.start <= range.start);
  return found ?? (first?.separator === undefined ? first : undefined);
}
