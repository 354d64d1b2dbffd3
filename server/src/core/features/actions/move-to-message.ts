import type { Edit } from "../../lint/rule.ts";
import { isTemplate, kindOf } from "../../render.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import type { FieldName } from "../../syntax/fields.ts";
import { lineNumberAt } from "../../syntax/line-at.ts";
import { textOf, usualLineEndIn } from "../../syntax/sectioned-lines.ts";
import type { Span } from "../../text.ts";
import type { Action, PlacedRequest } from "./action.ts";
import { removeLine } from "./head-lines.ts";
import { messageAt } from "./message-at.ts";

/** Fields that say the same of the new message; what is sent and when it was does not. */
const KEPT: ReadonlySet<FieldName> = new Set(["To", "Relation", "Category", "Contacts"]);

/**
 * Moves an invitation's text to a message of its own right below, to be sent once the invitation is accepted. The
 * invitation stays, to be sent without a note; its values and comments go with the text that they belong to.
 */
export function moveToMessage({ near: draft, range }: PlacedRequest): Action[] {
  const message = messageAt(draft, range);
  if (message === undefined || isTemplate(message, draft) || message.body.segments.length === 0) return [];
  if (kindOf(message, draft) !== "invitation") return [];
  const edits = message.separator === undefined ? splitUntitled(draft, message) : split(draft, message);
  return [
    {
      title: "Move the text to a first message, and invite without a note",
      kind: "refactor.rewrite",
      edits,
      isPreferred: false,
    },
  ];
}

function split(draft: Draft, message: Message): Edit[] {
  const { head, title } = message;
  const name = title === undefined ? "First message" : `${title.text} — first message`;
  const moved = [...head.values, ...head.comments.filter(({ suppression }) => suppression)].map(
    ({ span }) => span,
  );
  const kept = head.fields.filter((field) => KEPT.has(field.name)).map(({ span }) => span);
  const lines = [`### ${name}`, ...copied(draft, kept), "Kind: message", ...copied(draft, moved)];
  const removed = moved
    .map(({ start }) => removeLine(draft, start))
    .sort((a, b) => a.span.start - b.span.start);
  return [...removed, insertAbove(draft, message, lines)];
}

/** Without a separator the head is the preamble, which holds for both messages. */
function splitUntitled(draft: Draft, message: Message): Edit[] {
  const end = usualLineEndIn(draft);
  return [insertAbove(draft, message, [`### Invitation${end}`, "### First message", "Kind: message"])];
}

function copied(draft: Draft, spans: readonly Span[]): string[] {
  return spans.toSorted((a, b) => a.start - b.start).map((span) => textOf(draft, span));
}

/** The new head right above the text, an empty line on either side. */
function insertAbove(draft: Draft, { body }: Message, lines: readonly string[]): Edit {
  const end = usualLineEndIn(draft);
  const { start } = body.span;
  const above = draft.lines[lineNumberAt(draft, start) - 1];
  const gap = above === undefined || above.kind === "blank" ? "" : end;
  return { span: { start, end: start }, text: `${gap}${lines.join(end)}${end}${end}` };
}
