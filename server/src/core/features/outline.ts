import { fieldOf, isTemplate, kindOf } from "../message-fields.ts";
import type { Draft, Head, Message, Value } from "../syntax/ast.ts";
import type { Span } from "../text.ts";
import { messageName } from "./message-name.ts";
import { messageSpan } from "./message-span.ts";

/** An entry of a file's outline. */
export interface Entry {
  readonly kind: "message" | "template" | "value";
  /** Never empty. */
  readonly name: string;
  /** What is shown faded behind the name; may be empty. */
  readonly detail: string;
  /** All of it, without the line end behind it. */
  readonly span: Span;
  /** What is marked when the entry is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

/** A draft's outline: the values for all messages, then the messages with the values of their own. */
export function outline(draft: Draft): Entry[] {
  return [...valueEntries(draft.preamble), ...draft.messages.map((message) => messageEntry(message, draft))];
}

function messageEntry(message: Message, draft: Draft): Entry {
  const span = messageSpan(message, draft);
  return {
    kind: isTemplate(message, draft) ? "template" : "message",
    name: messageName(message, draft),
    detail: detailOf(message, draft),
    span,
    selection: message.title?.span ?? message.separator ?? { start: span.start, end: span.start },
    children: valueEntries(message.head),
  };
}

/** Recipient and kind; for a titled template its name. */
function detailOf(message: Message, draft: Draft): string {
  const recipient = fieldOf(message, draft, "To")?.value.text;
  const template = message.title && fieldOf(message, draft, "Template")?.value.text;
  return [recipient, template, kindOf(message, draft)].filter(Boolean).join(" · ");
}

function valueEntries({ values }: Head): Entry[] {
  return values.map(({ label, value, span }: Value) => ({
    kind: "value",
    name: label.text,
    detail: value.text,
    span,
    selection: label.span,
    children: [],
  }));
}
