import { fieldOf } from "../message-fields.ts";
import type { Draft, Message } from "../syntax/ast.ts";

/** What a message is called in lists: its title, else the template's name, else `Message 3`; never empty. */
export function messageName(message: Message, draft: Draft): string {
  const template = fieldOf(message, draft, "Template")?.value.text ?? "";
  return message.title?.text ?? (template === "" ? `Message ${message.index + 1}` : template);
}
