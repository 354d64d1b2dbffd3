import { fieldOf } from "../message-fields.ts";
import type { Draft, Message } from "../syntax/ast.ts";

/** What a message is called in lists: its title, else the template's name, else `Message 3`; never empty. */
export function messageName(message: Message, draft: Draft): string {
  return ownName(message, draft) ?? numberName(message.index);
}

/** Its title, else the template's name; undefined where it has neither. */
export function ownName(message: Message, draft: Draft): string | undefined {
  return message.title?.text ?? (fieldOf(message, draft, "Template")?.value.text || undefined);
}

/** What a message without a name of its own is called, by its 0-based place in the file. */
export function numberName(index: number): string {
  return `Message ${index + 1}`;
}
