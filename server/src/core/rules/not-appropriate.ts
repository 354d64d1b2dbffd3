import type { MessageRule, Report } from "../lint/rule.ts";
import { greetingOf } from "../prose/greeting.ts";
import { FOR_STRANGERS, OVER_PERSONAL, PET_NAMES, PET_OR_NAME } from "../prose/lexicon/familiar.ts";
import { STOCK_INVITATION } from "../prose/lexicon/stock-invitation.ts";
import { findPhrases, type PhraseBook, phraseBook, wordBook } from "../prose/phrase-book.ts";
import { type Place, placeAt, placesOf } from "../prose/places.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { isCapital, isWordAt, normAt, type Word, wordList } from "../prose/words.ts";
import { kindOf, relationOf } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { defaultInvitation } from "./default-invitation.ts";

const forStrangers = phraseBook(FOR_STRANGERS, {});
const forStrangersOrStock = phraseBook([...FOR_STRANGERS, ...STOCK_INVITATION], {});
const overPersonal = phraseBook(OVER_PERSONAL, {});

/** A tone that does not suit how well the two know each other. */
export const notAppropriate: MessageRule = {
  meta: {
    id: "not-appropriate",
    title: "Tone that does not suit the relation",
    severity: "warning",
    grade: "C",
    why: "A canned line to someone who knows you is cold; a pet name, a kiss or a remark on looks to a stranger is too close, and LinkedIn treats unwanted advances as harassment.",
    source: "LinkedIn's Professional Community Policies; recipients' accounts.",
    fixable: false,
    flagged: [
      { text: "Relation: known\n\nHi Ana, I came across your profile and would like to introduce myself." },
      { text: "Hey babe, your talk on joins settled an argument." },
      { text: "Hi Ana, you look gorgeous in your photo. Your talk on joins was clear, too." },
    ],
    fine: [
      { text: "Relation: known\n\nHi Ana, I still tell people about your map of who sits where." },
      { text: "Hi Ana, your beautiful map of the harbour hangs over my desk.", note: "Praises work." },
      { text: "Relation: known\n\nMiss you at the harbour office! Love, Ana", note: "They know each other." },
    ],
  },
  checkMessage(message, draft) {
    const relation = relationOf(message, draft);
    if (relation === "stranger") return tooClose(message, draft);
    return placesOf(message, draft, cannedLines(message, draft)).map((place) => canned(place, relation));
  },
};

/** Lines for strangers; the stock sentence only where the rule that is about it is silent. */
function cannedLines(message: Message, draft: Draft): PhraseBook {
  const isReportedAlready = defaultInvitation.meta.kinds?.includes(kindOf(message, draft)) ?? true;
  return isReportedAlready ? forStrangers : forStrangersOrStock;
}

function canned({ span, text }: Place, relation: "known" | "referred"): Report {
  const reader = relation === "known" ? "someone who knows you" : "someone you were recommended to";
  const instead = relation === "known" ? "what you remember of each other" : "who sent you, and why";
  return { span, message: `“${text}” is a line for strangers, and odd to ${reader}. Begin with ${instead}.` };
}

function tooClose(message: Message, draft: Draft): readonly Report[] {
  const reading = readingOf(message, draft.text);
  const places = [
    ...petNames(reading).map((index) => placeAt({ first: index, last: index + 1 }, reading, draft)),
    ...placesOf(message, draft, overPersonal),
    ...kisses(reading).map((index) => placeAt({ first: index, last: index + 1 }, reading, draft)),
  ];
  return places.map(({ span, text }) => ({
    span,
    message: `“${text}” is too close for somebody you don't know. Leave it out, or write “Relation: known” above the message if you do.`,
  }));
}

/** A pet name right behind the greeting word, as in `Hey babe,`; `Hello Love Adeyemi` and `Hi dear colleague` hold none. */
function petNames(reading: Reading): number[] {
  const { words } = reading;
  const first = greetingOf(reading)?.first ?? words.count;
  const norm = normAt(words, first);
  if (norm === undefined || (norm === "dear" && isWordAt(words, first + 1))) return [];
  return PET_NAMES.has(norm) || (PET_OR_NAME.has(norm) && !isCapital(words, first)) ? [first] : [];
}

const KISSES: ReadonlySet<string> = new Set(["xx", "xxx", "xxxx", "xoxo", "xo", "mwah"]);
const kissing = wordBook([...KISSES, "love"]);

/** `xx` at the end of a line, emoji that kiss, and `Love,` as a line of its own before the name. */
function kisses(reading: Reading): number[] {
  const { prose } = reading;
  if (findPhrases(reading, kissing).length === 0 && !signsOf(reading.words).emoji) return [];
  const words = wordList(reading.words);
  const found: number[] = [];
  words.forEach((word, index) => {
    if (KISSES.has(word.norm) && words[index - 1]?.end !== word.start && endsLine(prose.text, word.end))
      found.push(index);
    else if (word.kind === "emoji" && /[😘💋😚]/u.test(prose.text.slice(word.start, word.end)))
      found.push(index);
    else if (word.norm === "love" && isClosing(words, index, prose.text)) found.push(index);
  });
  return found;
}

function endsLine(text: string, offset: number): boolean {
  return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(offset));
}

/** How many words and marks `Love,` and a name after it may be. */
const SIGNATURE = 10;

function countWords(words: readonly Word[]): number {
  return words.filter(({ kind }) => kind === "word").length;
}

/** Whether `Love,` stands at the start of a line or sentence, with at most two words behind it in the message. */
function isClosing(words: readonly Word[], index: number, text: string): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined || words[index + 1]?.norm !== ",") return false;
  const starts =
    before.kind === "end" || before.kind === "break" || /\n|\r/.test(text.slice(before.end, word.start));
  return starts && words.length <= index + SIGNATURE && countWords(words.slice(index + 2)) <= 2;
}
