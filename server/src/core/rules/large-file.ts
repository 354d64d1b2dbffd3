import { optionsOf } from "../lint/options.ts";
import type { Rule } from "../lint/rule.ts";
import { isLong, LARGE_FILE, SIZE_OPTIONS } from "../lint/size.ts";

/** A file, or a message, that is too large for all rules to run. */
export const largeFile: Rule = {
  meta: {
    id: LARGE_FILE,
    title: "Too large to be read as prose",
    severity: "information",
    grade: "D",
    why: "In a file of millions of characters only placeholders, fields and lengths are checked, so that typing stays quick. You should know that nobody looks for pitches there.",
    source: "Own measurements: docs/PERFORMANCE.md.",
    noExceptions: true,
    options: SIZE_OPTIONS,
    fixable: false,
    flagged: [
      {
        text: "### Ana\n\nHi Ana, we've never met, but your talk on joins was clear.",
        settings: { options: { [LARGE_FILE]: { message: 40 } } },
        note: "Here the limit is set to 40 characters; “never” is not told then.",
      },
    ],
    fine: [{ text: "Hi Ana, your talk on joins was clear." }],
  },
  checkMessage(message, _, settings) {
    if (!isLong(message, settings)) return [];
    const { start, end } = message.separator ?? { start: message.span.start, end: message.span.start + 1 };
    return [
      {
        span: { start, end },
        message: `This message has more than ${inWords(optionsOf(SIZE_OPTIONS, settings).message)} characters, so only its placeholders and fields are checked. LinkedIn takes 8,000 at most.`,
      },
    ];
  },
  *checkFile({ preamble }, { length }, settings) {
    const longest = optionsOf(SIZE_OPTIONS, settings).file;
    if (length <= longest) return;
    const { start } = preamble.span;
    yield {
      span: { start, end: start + 1 },
      message: `This file has more than ${inWords(longest)} characters, so only placeholders, fields and lengths are checked. Cut it into several files to have all of it checked.`,
    };
  },
};

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
