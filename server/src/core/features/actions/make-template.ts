import type { Edit } from "../../lint/rule.ts";
import { isTemplate, resolve } from "../../render.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import { firstMessageSection } from "../../syntax/draft.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import type { Span } from "../../text.ts";
import type { Action, PlacedRequest } from "./action.ts";
import { headFor, prependToHead, removeLine } from "./head-lines.ts";
import { messageAt } from "./message-at.ts";
import { textPlaces } from "./text-places.ts";

/** Fields that belong to one recipient. */
const PERSONAL: ReadonlySet<string> = new Set(["To", "Sent"]);

/**
 * Makes a message a template of its title's name: `To` and `Sent` go, values become blank, and the recipient's
 * name in the text becomes a placeholder. Not for an untitled message whose head other messages share.
 */
export function makeTemplate({ draft: file, near: draft, range }: PlacedRequest): Action[] {
  const message = messageAt(draft, range);
  if (message === undefined || isTemplate(message, draft) || message.body.segments.length === 0) return [];
  const isOnly = file.sections.length - firstMessageSection(file) === 1;
  if (message.separator === undefined && !isOnly) return [];
  const name = message.title?.text ?? "My template";
  const edits = [...headEdits(draft, message, `Template: ${name}`), ...nameEdits(draft, message)];
  return [
    {
      title: `Make this message the template “${name}”`,
      kind: "refactor.rewrite",
      edits,
      isPreferred: false,
    },
  ];
}

/** The new line takes the place of the first personal field, so that no head is left without lines. */
function headEdits(draft: Draft, message: Message, line: string): Edit[] {
  const { fields, values } = headFor(draft, message);
  const [first, ...others] = fields.filter(({ name }) => PERSONAL.has(name));
  const added = first ? { span: first.span, text: line } : prependToHead(draft, message, line);
  const removed = others.map(({ span }) => removeLine(draft, span.start));
  const blanked = values
    .filter(({ value }) => value.text !== "")
    .map(({ value, span }) => ({
      span: { start: colonEnd(draft, span, value.span), end: value.span.end },
      text: "",
    }));
  return [added, ...removed, ...blanked].sort((a, b) => a.span.start - b.span.start);
}

/** Behind the colon, so that no blank is left at the line's end. */
function colonEnd(draft: Draft, { start }: Span, value: Span): number {
  return start + textOf(draft, { start, end: value.start }).lastIndexOf(":") + 1;
}

/** The full name where it has several words, and the first name where it stands alone. */
function nameEdits(draft: Draft, message: Message): Edit[] {
  const nameOf = (label: string) => {
    const resolution = resolve({ name: label, fallback: undefined }, message, draft);
    return resolution?.source === "to" ? resolution.text : "";
  };
  const [full, short] = [nameOf("full name"), nameOf("name")];
  const whole = full === short ? [] : textPlaces(draft, message, full);
  const single = textPlaces(draft, message, short).filter(
    ({ start, end }) => !whole.some((place) => place.start < end && start < place.end),
  );
  return [
    ...whole.map((span) => ({ span, text: "[FULL NAME]" })),
    ...single.map((span) => ({ span, text: "[NAME]" })),
  ].sort((a, b) => a.span.start - b.span.start);
}
