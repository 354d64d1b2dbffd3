import { limitOf } from "../../limits.ts";
import { applyEdits } from "../../lint/fix.ts";
import type { Edit } from "../../lint/rule.ts";
import { isTemplate, render } from "../../render.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import { parse } from "../../syntax/parse.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import { type Action, type ActionRequest, findingsIn, type PlacedRequest } from "./action.ts";
import { messageAt } from "./message-at.ts";
import { shorterWordings, type Wording } from "./shorter-wordings.ts";

/** Longer menus are not read to their end. */
const MOST_OFFERS = 10;

/**
 * Shorter wordings for a message over its limit, each with the characters that it saves, most first; and all of
 * them together, which is a fix where the message then fits.
 */
export function shorten(request: PlacedRequest): Action[] {
  const { near: draft, range, settings } = request;
  const message = messageAt(draft, range);
  if (message === undefined || isTemplate(message, draft)) return [];
  const over = render(message, draft).length.min - limitOf(message, draft, settings).length;
  if (over <= 0) return [];
  const alone = isolate(draft, message);
  const offers = shorterWordings(draft, message)
    .map((wording) => ({ ...wording, saved: savedBy(wording.edits, alone) }))
    .filter(({ saved }) => saved > 0)
    .sort((a, b) => b.saved - a.saved);
  const single = offers.slice(0, MOST_OFFERS).map(
    (offer): Action => ({
      title: `Shorten: ${describe(offer)} (saves ${offer.saved} of ${over})`,
      kind: "refactor.rewrite",
      edits: offer.edits,
      isPreferred: false,
    }),
  );
  if (offers.length < 2) return single;
  const edits = offers.flatMap((offer) => offer.edits).sort((a, b) => a.span.start - b.span.start);
  return [together(request, message, edits, savedBy(edits, alone), over), ...single];
}

function together(
  request: ActionRequest,
  { index }: Message,
  edits: readonly Edit[],
  saved: number,
  over: number,
): Action {
  const isEnough = saved >= over;
  const rest = isEnough ? "and then it fits" : `${over - saved} too many remain`;
  const finding = findingsIn(request).find(
    ({ rule, messageIndex }) => rule === "over-limit" && messageIndex === index,
  );
  return {
    title: `Shorten all wordings that can be (saves ${saved}, ${rest})`,
    kind: isEnough ? "quickfix" : "refactor.rewrite",
    edits,
    ...(isEnough && finding && { finding }),
    isPreferred: false,
  };
}

/** A message below its preamble and without the others, so that trying edits takes no longer in a long file. */
interface Alone {
  readonly text: string;
  /** Offsets in the draft are this much greater. */
  readonly shift: number;
  readonly length: number;
}

function isolate(draft: Draft, { separator, span }: Message): Alone {
  const end = separator === undefined ? span.start : draft.preamble.span.end;
  const above = textOf(draft, { start: 0, end }) + (separator === undefined ? "" : "\n\n");
  const own = above + textOf(draft, span);
  return { text: own, shift: span.start - above.length, length: lengthOf(own) };
}

/** How many UTF-16 units the rendered text loses. */
function savedBy(edits: readonly Edit[], { text, shift, length }: Alone): number {
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - shift, end: edit.span.end - shift },
  }));
  return length - lengthOf(applyEdits(text, moved));
}

function lengthOf(text: string): number {
  const draft = parse(text);
  const [message] = draft.messages;
  return message ? render(message, draft).length.min : 0;
}

function describe({ before, after, edits }: Wording): string {
  const count = edits.length > 1 ? `, ${edits.length} times` : "";
  return after === "" ? `without “${before}”${count}` : `“${before}” → “${after}”${count}`;
}
