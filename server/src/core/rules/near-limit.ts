import { type Limit, limitOf } from "../limits.ts";
import { declareOptions, optionsOf, share } from "../lint/options.ts";
import type { MessageRule, Report } from "../lint/rule.ts";
import { isTemplate, type Rendered } from "../render.ts";
import { longestOf, renderedOf } from "../rendered-message.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

const OPTIONS = declareOptions("near-limit", {
  share: share(0.05, "A text is near its limit when less than this part of it is left.", 0.5),
});

/** A message whose blanks may take it past LinkedIn's limit, or that has hardly any room left. */
export const nearLimit: MessageRule = {
  meta: {
    id: "near-limit",
    title: "Close to LinkedIn's limit",
    severity: "information",
    grade: "A",
    why: "A blank filled in with a long name or firm can take a text past the limit, and then LinkedIn cuts its end.",
    source: "LinkedIn Help a554514 for InMail; several independent checks of the invitation box, 2026.",
    noExceptions: true,
    options: OPTIONS,
    fixable: false,
    flagged: [
      {
        text: `Template: after a talk\n\nHi [NAME|there], your talk on [TOPIC OF THE TALK] settled an argument in my team. ${"We now sort before we join. ".repeat(4)}May I connect with you?`,
      },
    ],
    fine: [
      {
        text: "Template: after a talk\n\nHi [NAME|there], your talk on [TOPIC] settled an argument in my team.",
      },
    ],
  },
  checkMessage(message, draft, settings) {
    const limit = limitOf(message, draft, settings);
    const { share } = optionsOf(OPTIONS, settings);
    if (hasRoom(limit, longestOf(message), share)) return [];
    const rendered = renderedOf(message, draft);
    const report =
      straddles(rendered, limit, isTemplate(message, draft)) ?? fills(rendered, limit, message, draft, share);
    return report === undefined ? [] : [report];
  },
};

/** Open blanks decide whether it fits. A template that is too long already is told here, as nothing else does. */
function straddles(
  { length: { min, max }, open }: Rendered,
  limit: Limit,
  template: boolean,
): Report | undefined {
  const blank = open[0];
  if (blank === undefined || max <= limit.length || (min > limit.length && !template)) return undefined;
  const room = limit.length - min;
  return { span: blank.span, message: `This text ${adviceOf(room, min, limit)}` };
}

function adviceOf(room: number, min: number, limit: Limit): string {
  if (room > 0)
    return `leaves ${room} of ${limit.length} characters for its blanks, and they may need more. Shorten it, or keep what you fill in short.`;
  const most = `LinkedIn takes ${limit.length} in ${limit.what}. Shorten it.`;
  return room === 0
    ? `leaves no room for its blanks: without them it has ${min} characters, and ${most}`
    : `is too long even with empty blanks: ${min} characters, and ${most}`;
}

/** Whether a text of that length is not near its limit yet. */
function hasRoom(limit: Limit, length: number, near: number): boolean {
  return limit.length - length >= limit.length * near;
}

function fills(
  { length: { max }, open }: Rendered,
  limit: Limit,
  message: Message,
  draft: Draft,
  near: number,
): Report | undefined {
  if (max > limit.length || hasRoom(limit, max, near)) return undefined;
  const what = open.length > 0 ? "With its blanks filled in, this" : "This";
  return {
    span: lastWord(message, draft),
    message: `${what} takes ${max} of the ${limit.length} characters that LinkedIn allows in ${limit.what}. It fits, but a longer name or one more word would not.`,
  };
}

/** A word that is longer is underlined from its end. */
const LONGEST_WORD = 80;

function lastWord({ body }: Message, draft: Draft): Span {
  const written = draft.text.slice(body.span.start, body.span.end).trimEnd();
  const end = body.span.start + written.length;
  const tail = written.slice(-LONGEST_WORD);
  return { start: end - (tail.split(/\s/).at(-1)?.length ?? 0), end };
}
