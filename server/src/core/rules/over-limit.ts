import { type Limit, limitOf } from "../limits.ts";
import type { MessageRule, Report } from "../lint/rule.ts";
import { fieldOf, isTemplate, kindOf, type Rendered, renderSubject } from "../render.ts";
import { longestOf, renderedOf } from "../rendered-message.ts";
import { tailOf } from "../rendered-tail.ts";

/** A message that is longer than LinkedIn takes. */
export const overLimit: MessageRule = {
  meta: {
    id: "over-limit",
    title: "Longer than LinkedIn allows",
    severity: "error",
    grade: "A",
    why: "LinkedIn cuts or refuses a text that is too long, and what is lost is its end: the reason to answer.",
    source: "LinkedIn Help a554514 for InMail; several independent checks of the invitation box, 2026.",
    noExceptions: true,
    fixable: false,
    flagged: [
      {
        text: `Hi Ana, your talk on streaming joins settled an argument in my team that had been going on since spring. ${"We now sort before we join, and it works. ".repeat(3)}May I connect?`,
      },
    ],
    fine: [{ text: "Hi Ana, your talk on streaming joins settled an argument in my team. May I connect?" }],
  },
  checkMessage(message, draft, settings) {
    const limit = limitOf(message, draft, settings);
    const isBodyShort = longestOf(message) <= limit.length;
    const subject = kindOf(message, draft) === "inmail" ? fieldOf(message, draft, "Subject") : undefined;
    if ((isBodyShort && subject === undefined) || isTemplate(message, draft)) return [];
    const limitOfSubject = { length: settings.limits.inmailSubject, what: "an InMail's subject" };
    return [
      isBodyShort ? undefined : tooLong(renderedOf(message, draft), limit),
      subject && tooLong(renderSubject(subject, message, draft), limitOfSubject),
    ].filter((report) => report !== undefined);
  },
};

function tooLong(rendered: Rendered, limit: Limit): Report | undefined {
  const { min } = rendered.length;
  if (min <= limit.length) return undefined;
  const over = min - limit.length;
  return {
    span: tailOf(rendered, limit.length),
    message: `${min} characters, and LinkedIn takes ${limit.length} in ${limit.what}. Cut ${over} ${over === 1 ? "character" : "characters"}; what is underlined would be lost.`,
  };
}
