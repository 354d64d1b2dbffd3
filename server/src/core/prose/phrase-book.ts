import { keepLast } from "./keep-last.ts";
import { matchAt, type WordSets } from "./pattern.ts";
import { bitOf, indexOf, type PhraseBook, type PhraseIndex, patternAt, tellingAt } from "./phrase-index.ts";
import type { Reading } from "./reading.ts";
import { FORM, RECORD, STEM } from "./spellings.ts";
import { formNumberAt, numberWords, stemNumberAt } from "./vocabulary.ts";
import { CELL, SPELLING, type Words } from "./words.ts";

export type { PhraseBook } from "./phrase-index.ts";

/** A phrase found: indices of its first word and behind its last. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const books: PhraseBook[] = [];
let index: PhraseIndex | undefined;

/**
 * A book of patterns (`pattern.ts` says how they are written). To be made while modules load, before anything is read.
 * `npm run generate` indexes those of the rules; others are indexed at the first use of any.
 */
export function phraseBook(patterns: readonly string[], sets: WordSets): PhraseBook {
  const book = { number: books.length, patterns, sets, choices: new Map() };
  books.push(book);
  index = undefined;
  return book;
}

/** All books that were made so far. */
export function phraseBooks(): readonly PhraseBook[] {
  return books;
}

/** A book of single words, compared as they are in lower case and spelled out. */
export function wordBook(words: Iterable<string>): PhraseBook {
  return phraseBook([[...words].map((word) => `=${word}`).join("|")], {});
}

/**
 * The longest match at each place, in order; a match inside or overlapping an earlier one is left out. One pass over
 * a reading's words tells for all books which of their patterns may be there at all, and where they can start. Throws
 * at the first use of all where a book has a pattern that names an unknown set.
 */
export function findPhrases(reading: Reading, book: PhraseBook): readonly Phrase[] {
  const bit = bitOf(book.number);
  const signs = signsIn(reading);
  return (signs.books & signs.starting & bit) === 0 ? NONE : phrasesIn(reading, signs, book.number);
}

const NONE: readonly never[] = [];

function phrasesIn({ words, sentences }: Reading, signs: SignsInReading, book: number): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const bit = bitOf(book);
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      if (((byWord[at] ?? 0) & bit) === 0) continue;
      const end = longest(signs, book, words, at, last);
      if (end <= at) continue;
      phrases.push({ first: at, last: end });
      at = end - 1;
    }
  }
  return phrases;
}

/** Index behind the longest match of a book's pattern that starts at a word; 0 where there is none. */
function longest(
  { index, count }: SignsInReading,
  book: number,
  words: Words,
  at: number,
  last: number,
): number {
  const { bookOf, startsWith } = index;
  const here = (1 << stemNumberAt(words, at)) | (1 << formNumberAt(words, at));
  let end = 0;
  for (let next = 0; next < count; next++) {
    const number = met[next] ?? 0;
    if (bookOf[number] !== book || ((startsWith[number] ?? 0) & here) === 0) continue;
    const pattern = patternAt(index, number);
    if (pattern !== undefined) end = Math.max(end, matchAt(words, at, last, pattern) ?? 0);
  }
  return end;
}

/** What the words of a reading tell of all books. */
interface SignsInReading {
  readonly index: PhraseIndex;
  /** How many patterns have the word which each of their matches needs: the first ones of `met`. */
  readonly count: number;
  /** Their books. */
  readonly books: number;
  /** The books of which a phrase can start at any of the words. */
  readonly starting: number;
}

/** The patterns that the last reading has the word for which each of their matches needs. */
let met = new Int32Array(0);

/** By pattern, the number of the last reading in which it was met. */
let metIn = new Int32Array(0);

/** The books of which a phrase can start at each word of the last reading, and perhaps numbers behind these. */
let byWord = new Int32Array(1024);

/** Room that the next reading may find. */
const MOST_ROOM = 65536;

/** How many readings were looked at. */
let readings = 0;

const signsIn = keepLast(({ words }: Reading): SignsInReading => {
  index ??= indexOf(books);
  const { bookOf, starting: startingWith } = index;
  if (met.length < bookOf.length) {
    met = new Int32Array(bookOf.length);
    metIn = new Int32Array(bookOf.length);
  }
  numberWords(words);
  if (byWord.length < words.count || byWord.length > MOST_ROOM)
    byWord = new Int32Array(Math.max(1024, words.count));
  readings++;
  const { cells, spellings } = words;
  const { records } = spellings;
  let [count, starting] = [0, 0];
  for (let at = 0; at < words.count; at++) {
    const record = (cells[at * CELL + SPELLING] ?? 0) * RECORD;
    const stem = records[record + STEM] ?? 0;
    const form = records[record + FORM] ?? 0;
    if (stem !== 0) count = meet(index, stem, count);
    if (form !== 0) count = meet(index, form, count);
    const here = (startingWith[stem] ?? 0) | (startingWith[form] ?? 0);
    byWord[at] = here;
    starting |= here;
  }
  return { index, count, books: booksMet(index, count), starting };
});

/** Adds the patterns that a word tells of, and that no other did before, to so many that are met; gives how many are then. */
function meet(index: PhraseIndex, word: number, before: number): number {
  let count = before;
  for (const pattern of tellingAt(index, word)) {
    if (metIn[pattern] === readings) continue;
    metIn[pattern] = readings;
    met[count++] = pattern;
  }
  return count;
}

function booksMet({ bookOf }: PhraseIndex, count: number): number {
  let bits = 0;
  for (let next = 0; next < count; next++) bits |= bitOf(bookOf[met[next] ?? 0] ?? 0);
  return bits;
}
