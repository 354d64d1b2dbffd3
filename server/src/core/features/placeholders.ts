import type { Draft, Head, Message, Placeholder } from "../syntax/ast.ts";
import { touches } from "../text.ts";

/** A placeholder and the message that it stands in. */
export interface FoundPlaceholder {
  readonly placeholder: Placeholder;
  readonly message: Message;
}

/**
 * The placeholders of all bodies and subjects, in order. A subject in the preamble belongs to the first message,
 * as that is how it is explained; in a file without messages it has none and is left out.
 */
export function placeholdersOf(draft: Draft): FoundPlaceholder[] {
  const [first] = draft.messages;
  if (first === undefined) return [];
  return [
    ...inHead(draft.preamble, first),
    ...draft.messages.flatMap((message) => [...inHead(message.head, message), ...inBody(message)]),
  ];
}

/** The placeholder at a UTF-16 `offset`, brackets included; of two that touch there, the one in front. */
export function placeholderAt(draft: Draft, offset: number): FoundPlaceholder | undefined {
  return placeholdersOf(draft).find(({ placeholder }) => touches(placeholder.span, offset));
}

function inHead({ fields }: Head, message: Message): FoundPlaceholder[] {
  return fields.flatMap(({ segments }) =>
    segments.flatMap((segment) =>
      segment.kind === "placeholder" ? [{ placeholder: segment, message }] : [],
    ),
  );
}

function inBody(message: Message): FoundPlaceholder[] {
  return message.body.segments.flatMap((segment) =>
    segment.kind === "placeholder" ? [{ placeholder: segment, message }] : [],
  );
}
