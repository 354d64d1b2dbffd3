import type { MessageRule } from "../lint/rule.ts";
import { MEETING_ASK, REQUEST_SETS } from "../prose/lexicon/requests.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { relationOf } from "../render.ts";

const phrases = phraseBook(MEETING_ASK, REQUEST_SETS);

/** A call or a meeting asked for before there was a conversation. Only the first place is reported. */
export const meetingAsk: MessageRule = {
  meta: {
    id: "meeting-ask",
    title: "Meeting asked for at once",
    severity: "information",
    grade: "B",
    why: "A stranger is asked for time before they know what for. A question that they can answer with a line is answered more often.",
    source:
      "Gong, 304,000 e-mails, second-hand: 12 % replied to a question of interest, 7 % to a meeting request.",
    kinds: ["invitation", "inmail"],
    fixable: false,
    flagged: [{ text: "Hi Ana, your talk on joins was clear. Are you free for a quick call on Thursday?" }],
    fine: [
      { text: "Hi Ana, your talk on joins was clear. Do you sort first?" },
      { text: "Hi Ana, thanks for the call yesterday; here I am.", note: "It has taken place." },
      {
        text: "Kind: reply\n\nHi Ana, gladly. Are you free for a call on Thursday?",
        note: "A conversation.",
      },
    ],
  },
  checkMessage(message, draft) {
    const [first] = placesOf(message, draft, phrases);
    if (first === undefined || relationOf(message, draft) === "known") return [];
    return [
      {
        span: first.span,
        message: `“${first.text}” asks a stranger for time before there is a conversation. Ask something that one line can answer, and meet later.`,
      },
    ];
  },
};
