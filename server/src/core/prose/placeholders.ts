import { resolve } from "../render.ts";
import type { Draft, Message, Placeholder } from "../syntax/ast.ts";
import { ofKind } from "../syntax/of-kind.ts";

/** Labels of the reader's name: what they stand for says nothing of why one writes. */
const NAME_LABELS: ReadonlySet<string> = new Set(["name", "first name", "last name", "full name"]);

/** The placeholders of a message's body that stand for more than the reader's name. */
export function blanksBesideName({ body }: Message): readonly Placeholder[] {
  return ofKind(body.segments, "placeholder").filter(({ name }) => !NAME_LABELS.has(name));
}

/** Whether a blank asks a question, or may once it is filled in. */
export function mayAsk(blank: Placeholder, message: Message, draft: Draft): boolean {
  const text = resolve(blank, message, draft)?.text;
  return text === undefined ? /question|ask/.test(blank.name) : text.includes("?");
}
