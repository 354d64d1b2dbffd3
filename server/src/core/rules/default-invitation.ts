import type { MessageRule } from "../lint/rule.ts";
import { STOCK_INVITATION } from "../prose/lexicon/stock-invitation.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";

const stock = phraseBook(STOCK_INVITATION, {});

/** The sentence that LinkedIn itself puts into an invitation. */
export const defaultInvitation: MessageRule = {
  meta: {
    id: "default-invitation",
    title: "LinkedIn's stock sentence",
    severity: "warning",
    grade: "C",
    why: "LinkedIn's own sentence stands in so many invitations that readers take it for no message at all. The space is better spent on what links the two of you.",
    source:
      "Many recipients' accounts. A recruiter's hand test (tegze.eu): 44 of 50 accepted a tailored note, 38 of 50 a template.",
    kinds: ["invitation", "inmail", "message"],
    fixable: false,
    flagged: [
      { text: "Hi Ana, I'd like to add you to my professional network on LinkedIn." },
      { text: "Since you are a person I trust, I wanted to invite you to join my network on LinkedIn." },
    ],
    fine: [
      { text: "Hi Ana, your talk on joins settled an argument in my team. I'd like to stay in touch." },
      { text: "Hi Ana, may I add you to the list for the harbour walk on Friday?", note: "Another list." },
    ],
  },
  checkMessage: (message, draft) =>
    placesOf(message, draft, stock).map(({ span, text }) => ({
      span,
      message: `“${text}” is LinkedIn's stock sentence, and readers skip it. Say in its place what links you: a talk, a post, a place or a person.`,
    })),
};
