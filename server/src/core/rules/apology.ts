import type { MessageRule } from "../lint/rule.ts";
import { APOLOGIES } from "../prose/lexicon/apology.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { relationOf } from "../render.ts";

const phrases = phraseBook(APOLOGIES, {});

/** An apology for writing at all. */
export const apology: MessageRule = {
  meta: {
    id: "apology",
    title: "Apology for writing",
    severity: "information",
    grade: "C",
    why: "An apology for writing tells the reader that the message is a nuisance before they have read it. A short message with a reason needs none.",
    source: "Practitioners, such as nakialaushaul.blogspot on requests that put themselves down.",
    kinds: ["invitation", "message", "inmail", "follow-up"],
    fixable: false,
    flagged: [
      { text: "Hi Ana, sorry to bother you, but how do you treat late events?" },
      { text: "Hi Ana, I know you're busy. How do you treat late events?" },
    ],
    fine: [
      { text: "Kind: message\n\nHi Ana, sorry for the late answer. We sort first." },
      {
        text: "Hi Ana, I missed your talk, and I'm sorry about that. Are there slides?",
        note: "Another reason.",
      },
    ],
  },
  checkMessage(message, draft) {
    const places = placesOf(message, draft, phrases);
    if (places.length === 0 || relationOf(message, draft) === "known") return [];
    return places.map(({ span, text }) => ({
      span,
      message: `“${text}” makes your message sound like a nuisance. Leave it out: being brief is the better courtesy.`,
    }));
  },
};
