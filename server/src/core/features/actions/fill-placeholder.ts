import type { Edit } from "../../lint/rule.ts";
import { isTemplate, resolve } from "../../render.ts";
import type { Draft, Placeholder } from "../../syntax/ast.ts";
import { sentSegments } from "../../syntax/sent.ts";
import { touches } from "../../text.ts";
import { type FoundPlaceholder, placeholdersOf } from "../placeholders.ts";
import { type Action, findingsIn, type PlacedRequest } from "./action.ts";
import { appendToHead, headFor } from "./head-lines.ts";

/**
 * Fills the open placeholder at the start of the range: by one of the choices that its hint lists, in all its
 * places in the message, or by a line in the head that waits for the text. A template's blanks stay.
 */
export function fillPlaceholder(request: PlacedRequest): Action[] {
  const { near: draft, range } = request;
  const found = placeholdersOf(draft).find(({ placeholder }) => touches(placeholder.span, range.start));
  if (found === undefined || isTemplate(found.message, draft)) return [];
  if (resolve(found.placeholder, found.message, draft) !== undefined) return [];
  return [...choiceActions(request, found), ...valueAction(draft, found)];
}

function choiceActions(request: PlacedRequest, { placeholder, message }: FoundPlaceholder): Action[] {
  const places = sentSegments(message, request.near).filter(
    (segment): segment is Placeholder => segment.kind === "placeholder" && segment.name === placeholder.name,
  );
  const finding = findingsIn(request).find(
    ({ rule, span }) => rule === "open-placeholder" && span.start === placeholder.span.start,
  );
  if (places.length === 0) return [];
  return [...new Set(placeholder.choices)].map((choice) => ({
    title: `Write “${choice}”`,
    kind: "quickfix",
    edits: places.map(({ span }): Edit => ({ span, text: choice })),
    ...(finding && { finding }),
    isPreferred: false,
  }));
}

/** A line that is there already, though blank, is not written again. */
function valueAction(draft: Draft, { placeholder, message }: FoundPlaceholder): Action[] {
  const { values } = headFor(draft, message);
  if (values.some(({ name }) => name === placeholder.name)) return [];
  const label = `[${placeholder.label.text}]`;
  const where = message.separator === undefined ? "at the top of the file" : "in the message's head";
  return [
    {
      title: `Fill ${label} ${where}`,
      kind: "refactor.rewrite",
      edits: [appendToHead(draft, message, `${label}: `)],
      isPreferred: false,
    },
  ];
}
