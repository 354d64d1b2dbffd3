import type { MessageRule, Report } from "../lint/rule.ts";
import { findPhrases } from "../prose/find-phrases.ts";
import { greetingOf } from "../prose/greeting.ts";
import { FOR_STRANGERS, OVER_PERSONAL, PET_NAMES, PET_OR_NAME } from "../prose/lexicon/familiar.ts";
import { STOCK_INVITATION } from "../prose/lexicon/stock-invitation.ts";
import { type PhraseBook, phraseBook, wordBook } from "../prose/phrase-book.ts";
import { type Place, placeAt, placesOf } from "../prose/places.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { BREAK, EMOJI, END } from "../prose/token-kinds.ts";
import { endAt, isCapital, isWordAt, kindAt, normAt, startAt, type Words } from "../prose/words.ts";
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
  const [pets, personal, kissed] = [
    petNames(reading),
    placesOf(message, draft, overPersonal),
    kisses(reading),
  ];
  if (pets.length + personal.length + kissed.length === 0) return NONE;
  const wordPlace = (index: number) => placeAt({ first: index, last: index + 1 }, reading, draft);
  return [...pets.map(wordPlace), ...personal, ...kissed.map(wordPlace)].map(({ span, text }) => ({
    span,
    message: `“${text}” is too close for somebody you don't know. Leave it out, or write “Relation: known” above the message if you do.`,
  }));
}

const NONE: readonly never[] = [];

/** A pet name right behind the greeting word, as in `Hey babe,`; `Hello Love Adeyemi` and `Hi dear colleague` hold none. */
function petNames(reading: Reading): readonly number[] {
  const { words } = reading;
  const first = greetingOf(reading)?.first ?? words.count;
  const norm = normAt(words, first);
  if (norm === undefined || (norm === "dear" && isWordAt(words, first + 1))) return NONE;
  return PET_NAMES.has(norm) || (PET_OR_NAME.has(norm) && !isCapital(words, first)) ? [first] : NONE;
}

const KISSES: ReadonlySet<string> = new Set(["xx", "xxx", "xxxx", "xoxo", "xo", "mwah"]);
const kissing = wordBook([...KISSES, "love"]);

/** `xx` at the end of a line, emoji that kiss, and `Love,` as a line of its own before the name. */
function kisses(reading: Reading): readonly number[] {
  const { prose, words } = reading;
  if (findPhrases(reading, kissing).length === 0 && !signsOf(words).emoji) return NONE;
  const found: number[] = [];
  for (let at = 0; at < words.count; at++) if (isKiss(words, at, prose.text)) found.push(at);
  return found;
}

function isKiss(words: Words, at: number, text: string): boolean {
  const norm = normAt(words, at) ?? "";
  const [start, end] = [startAt(words, at), endAt(words, at)];
  if (KISSES.has(norm) && (at === 0 || endAt(words, at - 1) !== start) && endsLine(text, end)) return true;
  if (kindAt(words, at) === EMOJI) return /[😘💋😚]/u.test(text.slice(start, end));
  return norm === "love" && isClosing(words, at, text);
}

function endsLine(text: string, offset: number): boolean {
  return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(offset));
}

/** How many words and marks `Love,` and a name after it may be. */
const SIGNATURE = 10;

/** Whether `Love,` stands at the start of a line or sentence, with at most two words behind it in the message. */
function isClosing(words: Words, at: number, text: string): boolean {
  if (at === 0 || normAt(words, at + 1) !== "," || words.count > at + SIGNATURE) return false;
  const before = kindAt(words, at - 1);
  const starts =
    before === END || before === BREAK || /\n|\r/.test(text.slice(endAt(words, at - 1), startAt(words, at)));
  return starts && countWords(words, at + 2) <= 2;
}

function countWords(words: Words, from: number): number {
  let count = 0;
  for (let at = from; at < words.count; at++) if (isWordAt(words, at)) count++;
  return count;
}
