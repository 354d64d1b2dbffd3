import type { MessageRule } from "../lint/rule.ts";
import { HOPES } from "../prose/lexicon/answers.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { blanksBesideName, mayAsk } from "../prose/placeholders.ts";
import { placesOf } from "../prose/places.ts";
import { readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { relationOf } from "../render.ts";

const hopes = phraseBook(HOPES, {});

/**
 * A message that hopes for an answer and asks nothing. An invitation needs no question, since accepting it is
 * the answer; nor does a message that wants none.
 */
export const noQuestion: MessageRule = {
  meta: {
    id: "no-question",
    title: "Hope for an answer without a question",
    severity: "hint",
    grade: "B",
    why: "One easy question tells the reader what to answer. Messages with one to three questions are answered about half as often again as those with none.",
    source: "Boomerang, 40 million e-mails.",
    kinds: ["message", "inmail", "follow-up"],
    fixable: false,
    flagged: [
      { text: "Kind: message\n\nHi Ana, your talk on joins was clear. I look forward to hearing from you." },
    ],
    fine: [
      { text: "Kind: message\n\nHi Ana, your talk on joins was clear. Do you sort first?" },
      { text: "Kind: message\n\nHi Ana, here are the slides. No need to answer.", note: "Wants no answer." },
    ],
  },
  checkMessage(message, draft) {
    const [hope] = placesOf(message, draft, hopes);
    if (hope === undefined || signsOf(readingOf(message, draft.text).words).question) return [];
    if (relationOf(message, draft) === "known") return [];
    if (blanksBesideName(message).some((blank) => mayAsk(blank, message, draft))) return [];
    return [
      {
        span: hope.span,
        message: `“${hope.text}” hopes for an answer, but nothing is asked. One easy question gets answers more often.`,
      },
    ];
  },
};
