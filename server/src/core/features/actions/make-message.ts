import type { Edit } from "../../lint/rule.ts";
import { fieldOf } from "../../render.ts";
import type { Action, PlacedRequest } from "./action.ts";
import { headFor, removeLine } from "./head-lines.ts";
import { messageAt } from "./message-at.ts";

/** Makes a template a message: the first `Template` becomes a `To` to fill in, and an empty title gets its name. */
export function makeMessage({ near: draft, range }: PlacedRequest): Action[] {
  const message = messageAt(draft, range);
  if (message === undefined) return [];
  const [first, ...others] = headFor(draft, message).fields.filter(({ name }) => name === "Template");
  if (first === undefined) return [];
  const isAddressed = fieldOf(message, draft, "To") !== undefined;
  const edits: Edit[] = [
    isAddressed ? removeLine(draft, first.span.start) : { span: first.span, text: "To: " },
    ...others.map(({ span }) => removeLine(draft, span.start)),
  ];
  const { separator, title } = message;
  const name = first.value.text;
  if (separator !== undefined && title === undefined && name !== "")
    edits.unshift({ span: separator, text: `### ${name}` });
  return [{ title: "Make this template a message", kind: "refactor.rewrite", edits, isPreferred: false }];
}
