import type { MessageRule } from "../lint/rule.ts";
import { FOLLOW_UP_SETS, GUILT } from "../prose/lexicon/follow-up.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";

const phrases = phraseBook(GUILT, FOLLOW_UP_SETS);

/** A follow-up that reproaches the reader with their silence. */
export const guiltTrip: MessageRule = {
  meta: {
    id: "guilt-trip",
    title: "Reproach for not answering",
    severity: "warning",
    grade: "C",
    why: "Nobody owes a stranger an answer. A reproach makes silence the easiest way out, while something new gives a reason to write back.",
    source: "Practitioners and recipients on follow-ups.",
    kinds: ["follow-up"],
    fixable: false,
    flagged: [
      { text: "Kind: follow-up\n\nHi Ana, you didn't answer my last message about late events." },
      { text: "Kind: follow-up\n\nHi Ana, this is the third time I write to you about late events." },
    ],
    fine: [
      { text: "Kind: follow-up\n\nHi Ana, since I wrote about late events I found a study that fits." },
      { text: "Kind: follow-up\n\nHi Ana, sorry that I didn't answer sooner.", note: "Your own silence." },
    ],
  },
  checkMessage: (message, draft) =>
    placesOf(message, draft, phrases).map(({ span, text }) => ({
      span,
      message: `“${text}” reproaches the reader, who owes you no answer. Leave it out, and bring something new that is worth answering.`,
    })),
};
