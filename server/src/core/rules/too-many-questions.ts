import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { MessageRule } from "../lint/rule.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { spanOf } from "../prose/words.ts";
import { kindOf } from "../render.ts";

const OPTIONS = declareOptions("too-many-questions", {
  most: count(3, "The most questions in a message; up to three still help, by Boomerang's count."),
  mostInInvitation: count(2, "The most questions in an invitation, where there is hardly room to answer."),
});

/** More questions than a reader can answer at once. */
export const tooManyQuestions: MessageRule = {
  meta: {
    id: "too-many-questions",
    title: "Many questions at once",
    severity: "hint",
    grade: "B",
    why: "One to three questions bring the most answers; a list of them is put off for later, and later does not come.",
    source: "Boomerang, 40 million e-mails: one to three questions. Lavender advises a single one.",
    options: OPTIONS,
    fixable: false,
    flagged: [
      { text: "Hi Ana, do you sort first? Which tool is it? How many events do you have?" },
      { text: "Kind: message\n\nHi Ana, do you sort? Which tool? How many events? Who looks after it?" },
    ],
    fine: [
      { text: "Hi Ana, your talk was clear. Do you sort first? Which tool is it?" },
      { text: "Kind: message\n\nHi Ana, do you sort first? Which tool is it? How many events?" },
    ],
  },
  checkMessage(message, draft, settings) {
    const { sentences, words, prose } = readingOf(message, draft.text);
    if (!signsOf(words).question) return [];
    const questions = sentences.filter(({ question }) => question);
    const options = optionsOf(OPTIONS, settings);
    const most = kindOf(message, draft) === "invitation" ? options.mostInInvitation : options.most;
    const surplus = questions[most];
    if (surplus === undefined) return [];
    return [
      {
        span: inSource(spanOf(words, surplus.first, surplus.last), prose),
        message: `${questions.length} questions at once are put off for later. Keep the one that is easiest to answer, and ask the others when it is.`,
      },
    ];
  },
};
