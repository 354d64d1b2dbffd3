import type { Edit } from "../lint/rule.ts";
import type { Draft, Head, Message } from "../syntax/ast.ts";
import { usualLineEndIn } from "../syntax/sectioned-lines.ts";
import { appendToHead, headFor } from "./actions/head-lines.ts";

/** The head whose lines hold for this message alone; one that is not there yet is empty. */
export function ownHead(draft: Draft, message: Message): Head {
  return sharesItsHead(draft, message) ? message.head : headFor(draft, message);
}

/**
 * Adds lines to a message's head that hold for it alone. An untitled message with others below it has the
 * preamble for a head, which holds for all of them, so it gets a separator first.
 */
export function addToOwnHead(draft: Draft, message: Message, lines: readonly string[]): Edit {
  const end = usualLineEndIn(draft);
  if (!sharesItsHead(draft, message)) return appendToHead(draft, message, lines.join(end));
  const { start } = message.body.span;
  return { span: { start, end: start }, text: `###${end}${lines.join(end)}${end}${end}` };
}

function sharesItsHead({ messages }: Draft, { separator }: Message): boolean {
  return separator === undefined && messages.length > 1;
}
