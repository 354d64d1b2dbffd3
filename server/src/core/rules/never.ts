import { choice, declareOptions, optionsOf } from "../lint/options.ts";
import type { Fix, MessageRule, Report } from "../lint/rule.ts";
import { findPhrases, type Phrase } from "../prose/find-phrases.ts";
import { IDIOMS, LOOKING_BACK, NEVER_SETS } from "../prose/lexicon/never.ts";
import { lookForward } from "../prose/look-forward.ts";
import { oneLine } from "../prose/one-line.ts";
import { phraseBook, wordBook } from "../prose/phrase-book.ts";
import { placeOf } from "../prose/places.ts";
import { isName, quotedWords } from "../prose/quotation.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { isWordAt, normAt } from "../prose/words.ts";
import { slice } from "../text.ts";

const lookingBack = phraseBook(LOOKING_BACK, NEVER_SETS);
const idioms = phraseBook(IDIOMS, NEVER_SETS);
const nevers = wordBook(["never", "nevermind"]);

const OPTIONS = declareOptions("never", {
  idioms: choice(
    true,
    "Whether “never” is also told, more mildly, in phrases such as “better late than never”.",
  ),
});

/** The word “never”, and other ways to look back at not having met. */
export const never: MessageRule = {
  meta: {
    id: "never",
    title: "Looking back at not having met",
    severity: "warning",
    grade: "C",
    why: "“Never”, or “we haven't met”, tells a stranger first of all that you are one. LinkedIn asks people to connect with those they know and trust, and to decline the rest. Look forward instead: say what links you.",
    source:
      "LinkedIn Help a551012 on invitations to people one does not know; recipients' own accounts. Nobody has measured the word as such.",
    options: OPTIONS,
    fixable: true,
    flagged: [
      { text: "Hi Ana, we've never met, but your talk on streaming joins settled an argument in my team." },
      { text: "Hi Ana, I didn't get the chance to say hello after your talk on streaming joins." },
      { text: "Hi Ana, we don't know each other, but we both plan routes in Lisbon." },
    ],
    fine: [
      { text: "Hi Ana, your talk on streaming joins settled an argument in my team. May I connect?" },
      { text: "Hi Ana, I read Never Eat Alone on your advice and liked chapter 4.", note: "A title." },
      {
        text: "Hi Ana, we haven't met the deadline for the slides; may we have until Monday?",
        note: "No one to meet.",
      },
    ],
  },
  checkMessage(message, draft, settings) {
    const reading = readingOf(message, draft.text);
    const words = findPhrases(reading, nevers);
    const phrases = findPhrases(reading, lookingBack);
    if (words.length + phrases.length === 0) return [];
    const quoted = quotedWords(reading.words);
    const { idioms: tellsIdioms } = optionsOf(OPTIONS, settings);
    const inIdiom = indicesIn(words.length === 0 ? [] : findPhrases(reading, idioms));
    return [
      ...words
        .filter(({ first }) => !quoted.has(first) && !isName(reading, first))
        .map(({ first }) => wordNever(reading, first, inIdiom))
        .filter(({ message }) => tellsIdioms || message !== IDIOM),
      ...phrases
        .filter(({ first }) => !quoted.has(first))
        .map((phrase) => lookBack(reading, phrase, draft.text)),
    ];
  },
};

/** The indices of the words of some phrases. */
function indicesIn(phrases: readonly Phrase[]): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { first, last } of phrases) for (let at = first; at < last; at++) indices.add(at);
  return indices;
}

function wordNever(reading: Reading, index: number, inIdiom: ReadonlySet<number>): Report {
  const span = placeOf({ first: index, last: index + 1 }, reading);
  if (inIdiom.has(index) || normAt(reading.words, index) === "nevermind")
    return { span, message: IDIOM, severity: "information" };
  return { span, message: PLAIN, fixes: isMeeting(reading, index) ? fixesOf(reading, index, index + 2) : [] };
}

function lookBack(reading: Reading, phrase: Phrase, source: string): Report {
  const span = placeOf(phrase, reading);
  return {
    span,
    message: `“${oneLine(slice(source, span))}” looks back at not having met. Look forward: say what links you, or what you would like to talk about.`,
    fixes: fixesOf(reading, phrase.first, phrase.last),
  };
}

/** What “we have never” is followed by when the clause can go as a whole. */
const MEETING: ReadonlySet<string> = new Set(
  "met meet spoken spoke talked crossed connected interacted".split(" "),
);

/** What may follow then: nobody but the two. “I've never met a speaker so clear” is another thing. */
const NOBODY_ELSE: ReadonlySet<string> = new Set(
  "you each one before yet in but and properly personally directly formally actually though paths path".split(
    " ",
  ),
);

function isMeeting({ words }: Reading, never: number): boolean {
  if (!MEETING.has(normAt(words, never + 1) ?? "")) return false;
  return !isWordAt(words, never + 2) || NOBODY_ELSE.has(normAt(words, never + 2) ?? "");
}

/** The rewriting that looks forward, where there is one. */
function fixesOf(reading: Reading, first: number, last: number): Fix[] {
  const fix = lookForward(reading, first, last);
  return fix === undefined ? [] : [fix];
}

const PLAIN =
  "“never” looks back at what has not happened, and a stranger reads it as “I don't know you”. Look forward: say what links you, or leave it out.";
const IDIOM =
  "“never” is harmless in this phrase, but it still strikes the eye of someone who skims. Another word is safer.";
