import { lazy } from "../lazy.ts";
import type { MessageRule } from "../lint/rule.ts";
import { BUMPS, FOLLOW_UP_SETS } from "../prose/lexicon/follow-up.ts";
import { reminding, smallTalk } from "../prose/lexicon/small-talk.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { readingOf } from "../prose/reading.ts";
import { saysMoreThan } from "../prose/remainder.ts";

const bumps = phraseBook(BUMPS, FOLLOW_UP_SETS);
const empty = lazy((): ReadonlySet<string> => new Set([...smallTalk(), ...reminding()]));

/** How many words of substance a message may hold and still be nothing but a reminder. */
const SLACK = 1;

/** A follow-up that brings nothing but the reminder. */
export const emptyBump: MessageRule = {
  meta: {
    id: "empty-bump",
    title: "Follow-up with nothing new",
    severity: "information",
    grade: "B",
    why: "The reader no longer knows what your first message said, and “just checking in” gives no reason to look. One new fact, and a word of what it was about, makes it worth a second look.",
    source:
      "Lavender and linkedinsider.blog, second-hand: bare reminders lose effect fast, follow-ups that add something are answered more often.",
    kinds: ["follow-up"],
    fixable: false,
    flagged: [
      { text: "Kind: follow-up\n\nHi Ana, just bumping this to the top of your inbox." },
      { text: "Kind: follow-up\n\nHi Ana, just checking in on my last message. Any thoughts?" },
    ],
    fine: [
      {
        text: "Kind: follow-up\n\nHi Ana, I wrote about late events. A study from Braga now answers half of it.",
      },
      { text: "Kind: follow-up\n\nHi Ana, did the slides on joins arrive?", note: "Says what about." },
    ],
  },
  checkMessage(message, draft) {
    const [first] = placesOf(message, draft, bumps);
    if (first === undefined) return [];
    if (saysMoreThan(SLACK, readingOf(message, draft.text), empty())) return [];
    return [
      {
        span: first.span,
        message: `“${first.text}” is all that this follow-up says, and the reader has forgotten the rest. Say again in a few words what it is about, and add something new.`,
      },
    ];
  },
};
