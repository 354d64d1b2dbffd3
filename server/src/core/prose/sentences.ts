import { BLANK, BREAK, END, LINK, MONEY, NUMBER, QUOTE, WORD } from "./token-kinds.ts";
import { endAt, isCapital, kindAt, normAt, startAt, type Words } from "./words.ts";

/** A run of words that a reader takes as one sentence, its end mark included. */
export interface Sentence {
  /** Index of the first word, and behind the last. */
  readonly first: number;
  readonly last: number;
  /** Whether it ends with a question mark. */
  readonly question: boolean;
}

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "st",
  "vs",
  "etc",
  "inc",
  "ltd",
  "approx",
  "dept",
  "e.g",
  "i.e",
  "jr",
  "sr",
  "p.s",
]);

/**
 * Cuts words into sentences: at end marks, empty lines and list items. Breaks belong to no sentence, and a
 * sentence without a word is left out. Titles such as “Dr.” and initials do not end one.
 */
export function sentencesOf(words: Words): Sentence[] {
  const sentences: Sentence[] = [];
  let [first, content] = [0, 0];
  for (let at = 0; at < words.count; at++) {
    const kind = kindAt(words, at);
    content |= 1 << kind;
    if (kind !== BREAK && (kind !== END || !endsSentence(words, at))) continue;
    const last = kind === BREAK ? at : at + 1;
    if ((content & CONTENT) !== 0) sentences.push(sentenceOf(words, first, last));
    first = at + 1;
    content = 0;
  }
  if ((content & CONTENT) !== 0) sentences.push(sentenceOf(words, first, words.count));
  return sentences;
}

/** Kinds of which a sentence has one at least. */
const CONTENT = (1 << WORD) | (1 << BLANK) | (1 << LINK) | (1 << NUMBER) | (1 << MONEY);

function sentenceOf(words: Words, first: number, last: number): Sentence {
  return { first, last, question: last > first && normAt(words, last - 1)?.includes("?") === true };
}

function endsSentence(words: Words, at: number): boolean {
  if (at + 1 === words.count) return true;
  const isStop = normAt(words, at) === ".";
  const [start, end] = [startAt(words, at), endAt(words, at)];
  if (isStop && startAt(words, at + 1) === end && kindAt(words, at + 1) !== QUOTE) return false;
  if (!isStop || at === 0 || endAt(words, at - 1) !== start) return true;
  const before = normAt(words, at - 1) ?? "";
  return !(ABBREVIATIONS.has(before) || (before.length === 1 && isCapital(words, at - 1)));
}
