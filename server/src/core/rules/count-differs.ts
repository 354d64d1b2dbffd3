import { lazy } from "../lazy.ts";
import { limitOf } from "../limits.ts";
import type { MessageRule } from "../lint/rule.ts";
import { longestOf, renderedOf } from "../rendered-message.ts";
import type { Span } from "../text.ts";

/** Emoji and the like, which count double, in a text that fits by one way of counting and not by the other. */
export const countDiffers: MessageRule = {
  meta: {
    id: "count-differs",
    title: "Length that depends on the way of counting",
    severity: "hint",
    grade: "D",
    why: "LinkedIn counts most emoji as two characters or more, and other counters as one. Close to the limit that decides whether the text fits.",
    source: "Own comparison of UTF-16 units with Unicode characters. LinkedIn publishes nothing on it.",
    noExceptions: true,
    fixable: false,
    flagged: [
      {
        text: `Hi Ana 👋 your talk on joins settled an argument in my team that had been going on since spring. ${"We now sort before we join. ".repeat(3)}May I connect today?`,
      },
    ],
    fine: [
      { text: "Hi Ana 👋 your talk on joins settled an argument in my team.", note: "It fits either way." },
      {
        text: `Hi Ana, your talk on joins settled an argument. ${"We now sort. ".repeat(11)}`,
        note: "No emoji.",
      },
    ],
  },
  checkMessage(message, draft, settings) {
    const limit = limitOf(message, draft, settings);
    if (longestOf(message) <= limit.length) return [];
    const { text, pieces, length, open } = renderedOf(message, draft);
    if (open.length > 0 || length.min <= limit.length || !HAS_WIDE.test(text)) return [];
    const asOne = [...text.replace(emojis(), "x")].length;
    const first = [...text.matchAll(wideOnes())].find(([written]) => written.length > 1);
    const piece = pieces.find(({ end }) => end > (first?.index ?? end));
    if (asOne > limit.length || first === undefined || piece === undefined) return [];
    const what = [...text.matchAll(emojis())].some(([emoji]) => emoji.length > 1) ? "emoji" : "letter";
    return [
      {
        span: characterAt(first.index, first[0].length, piece),
        message: `${length.min} characters as LinkedIn counts, ${asOne} if each ${what} were one; ${limit.length} is the most in ${limit.what}. ${ADVICE[what]}`,
      },
    ];
  },
};

const ADVICE = {
  emoji: "Leave out an emoji to be sure that it fits.",
  letter: "Write plain letters to be sure that it fits.",
};

/** One emoji with all its parts, which a reader sees as one: a skin, a family, a flag. */
const emojis = lazy(
  () =>
    /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)*|\p{Regional_Indicator}{2}/gu,
);

/** What every text has in which something counts double: half of a character, or a part of an emoji behind its first. */
const HAS_WIDE = /[\uD800-\uDFFF]|\uFE0F|\u200D/;

/** An emoji, or another character of two UTF-16 units. */
const wideOnes = lazy(() => new RegExp(`${emojis().source}|[\\u{10000}-\\u{10FFFF}]`, "gu"));

/** Where a character of the rendered text stands in the file: itself in plain text, else the blank that it came from. */
function characterAt(
  index: number,
  width: number,
  { start, end, source }: { readonly start: number; readonly end: number; readonly source: Span },
): Span {
  if (source.end - source.start !== end - start) return source;
  const first = source.start + index - start;
  return { start: first, end: first + width };
}
