import { limitOf } from "../limits.ts";
import type { MessageRule } from "../lint/rule.ts";
import { render } from "../render.ts";
import type { Span } from "../text.ts";

/** So near the limit, in UTF-16 units, the way of counting may decide. */
const NEAR = 20;

/** Emoji and the like, which count double, in a text so long that the way of counting may decide. */
export const countDiffers: MessageRule = {
  meta: {
    id: "count-differs",
    title: "Length that depends on the way of counting",
    severity: "hint",
    grade: "D",
    why: "LinkedIn counts most emoji as two characters or more, and other counters as one. Close to the limit that decides whether the text fits.",
    source: "Own comparison of UTF-16 units with Unicode characters. LinkedIn publishes nothing on it.",
    fixable: false,
    flagged: [
      {
        text: `Hi Ana 👋 your talk on joins settled an argument in my team that had been going on since spring. ${"We now sort before we join. ".repeat(3)}May I connect?`,
      },
    ],
    fine: [
      { text: "Hi Ana 👋 your talk on joins settled an argument in my team.", note: "Far from the limit." },
      {
        text: `Hi Ana, your talk on joins settled an argument. ${"We now sort. ".repeat(11)}`,
        note: "No emoji.",
      },
    ],
  },
  *checkMessage(message, draft, settings) {
    const { text, pieces, length, open } = render(message, draft);
    const limit = limitOf(message, draft, settings);
    const first = /[\u{10000}-\u{10FFFF}]/u.exec(text);
    if (first === null || open.length > 0 || Math.abs(length.min - limit.length) > NEAR) return;
    const piece = pieces.find(({ end }) => end > first.index);
    if (piece === undefined) return;
    yield {
      span: characterAt(first.index, first[0].length, piece),
      message: `${length.min} characters as LinkedIn counts, ${[...text].length} if each emoji were one; ${limit.length} is the most in ${limit.what}. Leave out an emoji if it does not fit.`,
    };
  },
};

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
