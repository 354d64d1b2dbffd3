import { limitOf } from "../limits.ts";
import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { MessageRule } from "../lint/rule.ts";
import { relationOf } from "../render.ts";
import { longestOf, renderedOf } from "../rendered-message.ts";
import { tailOf } from "../rendered-tail.ts";

/** From here on LinkedIn's study found fewer answers than on average. In UTF-16 units. */
const LONG = 800;

const OPTIONS = declareOptions("too-long", {
  length: count(LONG, "The most characters that are not yet too long.", 50),
});

/** A message that is longer than what gets answered, though LinkedIn would take it. */
export const tooLong: MessageRule = {
  meta: {
    id: "too-long",
    title: "Longer than what gets answered",
    severity: "information",
    grade: "A",
    why: "Short messages are answered most. Up to 400 characters got 22 % more answers than the average, beyond 800 it were fewer, and the longest got 11 % fewer.",
    source: "LinkedIn, InMails sent from May 2021 to April 2022.",
    kinds: ["message", "inmail", "follow-up", "reply"],
    noExceptions: true,
    options: OPTIONS,
    fixable: false,
    flagged: [
      {
        text: `Kind: message\n\nHi Ana, your talk on joins settled an argument. ${"We tried it on the late parcels of one week, and then on those of a whole month. ".repeat(10)}Do you sort first?`,
      },
    ],
    fine: [
      { text: "Kind: message\n\nHi Ana, your talk on joins settled an argument. Do you sort first?" },
      {
        text: `Kind: message\nRelation: known\n\nHi Ana, here is all the news. ${"The harbour map hangs in the hall now, and people stop to look at it. ".repeat(12)}`,
        note: "You may write at length to someone you know.",
      },
    ],
  },
  checkMessage(message, draft, settings) {
    const { length } = optionsOf(OPTIONS, settings);
    if (longestOf(message) <= length || relationOf(message, draft) === "known") return [];
    const rendered = renderedOf(message, draft);
    const { min } = rendered.length;
    if (min <= length || min > limitOf(message, draft, settings).length) return [];
    return [
      {
        span: tailOf(rendered, length),
        message: `${min} characters. ${reasonFor(length)} Keep one reason and one question; what is underlined comes behind the first ${length}.`,
      },
    ];
  },
};

/** The study's number is not the writer's. */
function reasonFor(length: number): string {
  return length === LONG
    ? `LinkedIn found that messages of more than ${LONG} get fewer answers, and those of up to 400 the most.`
    : `You set ${length} as the most, and LinkedIn found that messages of up to 400 get the most answers.`;
}
