import type { MessageRule } from "../lint/rule.ts";
import { EXPAND_NETWORK } from "../prose/lexicon/openers.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";

const phrases = phraseBook(EXPAND_NETWORK, {});

/** A bigger network as the reason for writing. */
export const expandNetwork: MessageRule = {
  meta: {
    id: "expand-network",
    title: "A bigger network as the reason",
    severity: "information",
    grade: "C",
    why: "A bigger network is a reason of yours and none of the reader's. It tells them that anyone would do.",
    source:
      "One recipient asked strangers for their motive: about 40 % said “expanding my network”, which counted as no reason (darby.ca).",
    kinds: ["invitation", "message", "inmail"],
    fixable: false,
    flagged: [{ text: "Hi Ana, I plan routes in Lisbon and am looking to expand my network." }],
    fine: [
      { text: "Hi Ana, I plan routes in Lisbon and would like to hear how you do it." },
      { text: "Hi Ana, we are building a network of charging points in Braga.", note: "Another network." },
    ],
  },
  checkMessage: (message, draft) =>
    placesOf(message, draft, phrases).map(({ span, text }) => ({
      span,
      message: `“${text}” is your gain and not the reader's, and anyone would do for it. Say what you would talk about with this person.`,
    })),
};
