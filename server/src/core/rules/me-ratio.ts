import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { MessageRule } from "../lint/rule.ts";
import { findPhrases } from "../prose/find-phrases.ts";
import { wordBook } from "../prose/phrase-book.ts";
import { blanksBesideName } from "../prose/placeholders.ts";
import { placeOf } from "../prose/places.ts";
import { readingOf } from "../prose/reading.ts";

const self = wordBook(["i", "me", "my", "mine", "myself", "our", "we"]);
/** Words that speak of the reader, or of both. */
const reader = wordBook([
  ...["you", "your", "yours", "yourself", "both", "us", "together", "each", "same", "u", "ur", "ye", "y'all"],
]);

const OPTIONS = declareOptions("me-ratio", {
  words: count(5, "From so many words such as “I” and “my” on, one about the reader is missed."),
});

/** A message that speaks of its writer only. Blanks may hold the reader's part, so those with some are left alone. */
export const meRatio: MessageRule = {
  meta: {
    id: "me-ratio",
    title: "All about the writer",
    severity: "hint",
    grade: "C",
    why: "The reader looks for themselves in it: why me? A message of “I” and “my” alone leaves that open.",
    source: "Practitioners on self-centred requests (whennotesfly.com, stackstreet.com).",
    kinds: ["invitation", "inmail"],
    noExceptions: true,
    options: OPTIONS,
    fixable: false,
    flagged: [{ text: "Hi, I plan routes. I moved to Lisbon, I like my work, and I write about my maps." }],
    fine: [
      { text: "Hi, I plan routes. I moved to Lisbon, I like my work, and I read what you write on maps." },
    ],
  },
  checkMessage(message, draft, settings) {
    const reading = readingOf(message, draft.text);
    const own = findPhrases(reading, self);
    const [first] = own;
    if (first === undefined || own.length < optionsOf(OPTIONS, settings).words) return [];
    if (findPhrases(reading, reader).length > 0 || blanksBesideName(message).length > 0) return [];
    return [
      {
        span: placeOf(first, reading),
        message: `“I”, “my” or “we” ${own.length} times, and “you” not once. Turn one sentence round, so that the reader sees what it has to do with them.`,
        evidence: own.map((phrase) => placeOf(phrase, reading)),
      },
    ];
  },
};
