import type { Fix, MessageRule } from "../lint/rule.ts";
import { readPersonName } from "../person-name.ts";
import { type Greeting, greetingOf } from "../prose/greeting.ts";
import { ADDRESSES, TITLE_WORDS } from "../prose/lexicon/addresses.ts";
import { PET_NAMES } from "../prose/lexicon/familiar.ts";
import { placeAt } from "../prose/places.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { maybeSamePerson } from "../prose/same-person.ts";
import { BLANK } from "../prose/token-kinds.ts";
import { kindAt, normAt, wordList } from "../prose/words.ts";
import { fieldOf } from "../render.ts";
import type { Span } from "../text.ts";

/** A greeting with another name than the recipient's. */
export const nameMismatch: MessageRule = {
  meta: {
    id: "name-mismatch",
    title: "Greeting for somebody else",
    severity: "error",
    grade: "C",
    why: "The name of another reader is the surest sign of a copied message. Nothing behind it is read kindly.",
    source:
      "Recipients' and practitioners' accounts, such as inc.com on wrong names. An error because the file contradicts itself.",
    fixable: true,
    flagged: [
      { text: "To: Ana Silva\n\nHi Maria, your talk on joins settled an argument in my team." },
      { text: "To: Jonas Weber\n\nDear Mr Costa, your talk on joins settled an argument in my team." },
    ],
    fine: [
      { text: "To: Ana Silva\n\nHi Ana, your talk on joins settled an argument in my team." },
      {
        text: "To: Elizabeth Costa\n\nHi Liz, your talk on joins settled an argument.",
        note: "A short form.",
      },
      { text: "To: Ana Silva\n\nHi there, your talk on joins settled an argument.", note: "No name." },
      { text: "Hi Maria, your talk on joins settled an argument.", note: "The file names no recipient." },
    ],
  },
  checkMessage(message, draft) {
    const to = fieldOf(message, draft, "To")?.value;
    if (to === undefined) return [];
    const reading = readingOf(message, draft.text);
    const greeting = greetingOf(reading);
    if (greeting === undefined || !greeting.closed) return [];
    const names = namesOf(greeting, reading);
    const [first, last] = [names[0], names.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { span, text } = placeAt({ first, last: last + 1 }, reading, draft);
    if (to.text.startsWith(text) || !isPerson(to.text) || maybeSamePerson(text, to.text)) return [];
    return [
      {
        span,
        message: `You greet “${text}”, but “To” says ${to.text}. A wrong name is what a reader forgives least; correct one of the two.`,
        related: [{ span: to.span, message: "The recipient." }],
        fixes: fixOf(span, to.text, isTitled(greeting, reading)),
      },
    ];
  },
};

/** The names greeted, without titles and pet names; none where a blank, or a word that addresses people in general, stands among them. */
function namesOf(greeting: Greeting, { words }: Reading): readonly number[] {
  for (let at = greeting.first; at < greeting.last; at++)
    if (kindAt(words, at) === BLANK || ADDRESSES.has(normAt(words, at) ?? "")) return [];
  return greeting.names.filter((index) => !isNoName(normAt(words, index) ?? ""));
}

function isNoName(word: string): boolean {
  return TITLE_WORDS.has(word) || PET_NAMES.has(word);
}

/** Whether `To` names a person and not a team, an address or a handle. */
function isPerson(to: string): boolean {
  if (!/\p{L}/u.test(to) || /[\d@[\]{}]/.test(to)) return false;
  return !to.split(/[^\p{L}']+/u).some((word) => ADDRESSES.has(word.toLowerCase()));
}

function isTitled({ first, last }: Greeting, { words }: Reading): boolean {
  return wordList(words, first, last).some(({ norm }) => TITLE_WORDS.has(norm));
}

function fixOf(span: Span, to: string, titled: boolean): Fix[] {
  const name = readPersonName(to);
  const right = titled ? (name?.last ?? name?.first) : (name?.first ?? name?.last);
  return right === undefined
    ? []
    : [{ title: `Change to “${right}”`, edits: [{ span, text: right }], safe: false }];
}
