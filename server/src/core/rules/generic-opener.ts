import type { MessageRule } from "../lint/rule.ts";
import { OPENERS } from "../prose/lexicon/openers.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { relationOf } from "../render.ts";

const openers = phraseBook(OPENERS, {});

/** An opening that stands in thousands of messages. A friend may be wished well, so those to people one knows are left alone. */
export const genericOpener: MessageRule = {
  meta: {
    id: "generic-opener",
    title: "Opening that fits anyone",
    severity: "information",
    grade: "C",
    why: "“Hope this finds you well” and “I came across your profile” are known from templates, and they take the place of the line that is read first. Begin with your reason.",
    source: "Practitioners' lists of phrases that give a template away.",
    kinds: ["invitation", "message", "inmail", "follow-up"],
    fixable: false,
    flagged: [
      { text: "Hi Ana, I hope this message finds you well. Your talk on joins settled an argument." },
      { text: "Hi Ana, I came across your profile and saw that you plan routes in Lisbon, too." },
    ],
    fine: [
      { text: "Hi Ana, I came across your paper on joins in a reading group in Lisbon.", note: "Says what." },
      {
        text: "Relation: known\n\nHi Ana, I hope you're well after the move! Is the harbour map still yours?",
        note: "To someone you know it is a real wish.",
      },
    ],
  },
  checkMessage(message, draft) {
    const places = placesOf(message, draft, openers);
    if (places.length === 0 || relationOf(message, draft) === "known") return [];
    return places.map(({ span, text }) => ({
      span,
      message: `“${text}” stands in thousands of messages, so it is skipped. Start with the reason why you write to this person.`,
    }));
  },
};
