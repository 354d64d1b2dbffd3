import type { MessageRule } from "../lint/rule.ts";
import { PICK_BRAIN } from "../prose/lexicon/requests.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";

const phrases = phraseBook(PICK_BRAIN, {});

/** Asking to pick the reader's brain. */
export const pickYourBrain: MessageRule = {
  meta: {
    id: "pick-your-brain",
    title: "“Pick your brain”",
    severity: "warning",
    grade: "C",
    why: "The phrase asks for an open-ended hour of somebody's knowledge and says nothing of what about. One question that can be answered in two lines gets an answer more easily.",
    source: "Dorie Clark and others on how it sounds to those who are asked (bernoff.com, careerhorizons).",
    fixable: false,
    flagged: [{ text: "Hi Ana, your talk on joins was clear. Can I pick your brain about late events?" }],
    fine: [
      { text: "Hi Ana, your talk on joins was clear. How do you treat events that come a day late?" },
      { text: "Hi Ana, you are welcome to pick my brain about the harbour map.", note: "An offer." },
    ],
  },
  checkMessage: (message, draft) =>
    placesOf(message, draft, phrases).map(({ span, text }) => ({
      span,
      message: `“${text}” asks for a lot and doesn't say what about. Ask the one question that you have most at heart.`,
    })),
};
