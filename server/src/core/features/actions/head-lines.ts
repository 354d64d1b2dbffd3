import type { Edit } from "../../lint/rule.ts";
import type { Draft, Head, Message } from "../../syntax/ast.ts";
import { lineNumberAt } from "../../syntax/line-at.ts";
import { usualLineEndIn } from "../../syntax/sectioned-lines.ts";
import type { Span } from "../../text.ts";

/** The head that a line for this message is written into: the preamble for an untitled one, and for none. */
export function headFor(draft: Draft, message: Message | undefined): Head {
  return message?.separator === undefined ? draft.preamble : message.head;
}

/** Puts a line at the end of a message's head, or of the preamble. */
export function appendToHead(draft: Draft, message: Message | undefined, line: string): Edit {
  const { span } = headFor(draft, message);
  return span.start === span.end
    ? openHead(draft, message, line)
    : { span: at(span.end), text: usualLineEndIn(draft) + line };
}

/** Puts a line above the first line of a message's head, or of the preamble. */
export function prependToHead(draft: Draft, message: Message | undefined, line: string): Edit {
  const { span } = headFor(draft, message);
  if (span.start === span.end) return openHead(draft, message, line);
  const { start } = draft.lines[lineNumberAt(draft, span.start)]?.span ?? span;
  return { span: at(start), text: line + usualLineEndIn(draft) };
}

/** Begins a head: right under the separator, or at the file's start with an empty line below. */
function openHead(draft: Draft, message: Message | undefined, line: string): Edit {
  const end = usualLineEndIn(draft);
  if (message?.separator !== undefined) return { span: at(message.separator.end), text: end + line };
  return { span: at(draft.lines[0]?.span.start ?? 0), text: line + end + end };
}

/** Removes the whole line at a UTF-16 `offset`, with the line end behind it. */
export function removeLine(draft: Draft, offset: number): Edit {
  const line = draft.lines[lineNumberAt(draft, offset)];
  return { span: line ? { start: line.span.start, end: line.next } : at(offset), text: "" };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
