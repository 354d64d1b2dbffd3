import { keepLast } from "./keep-last.ts";
import { compilePatterns, matchAt, type Pattern, startsOf, type WordSets } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import { FORM, RECORD, STEM } from "./spellings.ts";
import { formNumberAt, numberWords, stemNumberAt, vocabularySize } from "./vocabulary.ts";
import { CELL, SPELLING, type Words } from "./words.ts";

/** Patterns that are looked for together. What they are made of is compiled with those of all other books, at first use. */
export interface PhraseBook {
  /** Its place among the books. */
  readonly number: number;
  readonly patterns: readonly string[];
  readonly sets: WordSets;
}

/** A phrase found: indices of its first word and behind its last. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** All patterns of all books in columns, by their numbers, and what each stem and form tells of them. */
interface Index {
  readonly patterns: readonly Pattern[];
  /** The numbers of their books. */
  readonly bookOf: Int32Array;
  /** A bit for each stem and form that a match can start with, the same for every 32nd number: tells fastest that a word does not fit. */
  readonly startsWith: Int32Array;
  /** The number of the last reading that has one of the words which every match needs. */
  readonly metIn: Int32Array;
  /** By stem and form, the books of which a pattern can start with it: a bit for each, the same for every 31st. */
  readonly books: Int32Array;
  /** The patterns that may be there because of a stem or form: those in `telling` from its place in `tells` to that of the next. */
  readonly tells: Int32Array;
  readonly telling: Int32Array;
}

const books: PhraseBook[] = [];
let index: Index | undefined;

/** A book of patterns (`pattern.ts` says how they are written). To be made while modules load, before anything is read. */
export function phraseBook(patterns: readonly string[], sets: WordSets): PhraseBook {
  const book = { number: books.length, patterns, sets };
  books.push(book);
  index = undefined;
  return book;
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
  { index: { patterns, bookOf, startsWith }, count }: SignsInReading,
  book: number,
  words: Words,
  at: number,
  last: number,
): number {
  const here = (1 << stemNumberAt(words, at)) | (1 << formNumberAt(words, at));
  let end = 0;
  for (let next = 0; next < count; next++) {
    const number = met[next] ?? 0;
    if (bookOf[number] !== book || ((startsWith[number] ?? 0) & here) === 0) continue;
    const pattern = patterns[number];
    if (pattern !== undefined) end = Math.max(end, matchAt(words, at, last, pattern) ?? 0);
  }
  return end;
}

/** What the words of a reading tell of all books. */
interface SignsInReading {
  readonly index: Index;
  /** How many patterns have the word which each of their matches needs: the first ones of `met`. */
  readonly count: number;
  /** Their books. */
  readonly books: number;
  /** The books of which a phrase can start at any of the words. */
  readonly starting: number;
}

/** The patterns that the last reading has the word for which each of their matches needs. */
let met = new Int32Array(0);

/** The books of which a phrase can start at each word of the last reading, and perhaps numbers behind these. */
let byWord = new Int32Array(1024);

/** Room that the next reading may find. */
const MOST_ROOM = 65536;

/** How many readings were looked at. */
let readings = 0;

const signsIn = keepLast(({ words }: Reading): SignsInReading => {
  index ??= indexOf(books);
  if (met.length < index.patterns.length) met = new Int32Array(index.patterns.length);
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
    const here = (index.books[stem] ?? 0) | (index.books[form] ?? 0);
    byWord[at] = here;
    starting |= here;
    if (stem !== 0) count = meet(index, stem, count);
    if (form !== 0) count = meet(index, form, count);
  }
  return { index, count, books: booksMet(index, count), starting };
});

/** Adds the patterns that a word tells of, and that no other did before, to so many that are met; gives how many are then. */
function meet({ tells, telling, metIn }: Index, number: number, before: number): number {
  let count = before;
  const end = tells[number + 1] ?? 0;
  for (let at = tells[number] ?? 0; at < end; at++) {
    const pattern = telling[at] ?? 0;
    if (metIn[pattern] === readings) continue;
    metIn[pattern] = readings;
    met[count++] = pattern;
  }
  return count;
}

function booksMet({ bookOf }: Index, count: number): number {
  let bits = 0;
  for (let next = 0; next < count; next++) bits |= bitOf(bookOf[met[next] ?? 0] ?? 0);
  return bits;
}

function bitOf(book: number): number {
  return 1 << (book % 31);
}

function indexOf(books: readonly PhraseBook[]): Index {
  const patterns: Pattern[] = [];
  const bookOf: number[] = [];
  for (const { number, patterns: texts, sets } of books) {
    for (const pattern of compilePatterns(texts, sets)) {
      patterns.push(pattern);
      bookOf.push(number);
    }
  }
  const size = vocabularySize();
  const starts = patterns.map(startsOf);
  const columns = {
    patterns,
    bookOf: Int32Array.from(bookOf),
    startsWith: Int32Array.from(starts, hintsOf),
    metIn: new Int32Array(patterns.length),
    books: new Int32Array(size),
  };
  starts.forEach((numbers, pattern) => {
    for (const number of numbers)
      columns.books[number] = (columns.books[number] ?? 0) | bitOf(bookOf[pattern] ?? 0);
  });
  return { ...columns, ...tellingOf(patterns, size) };
}

function hintsOf(numbers: ReadonlySet<number>): number {
  let hints = 0;
  for (const number of numbers) hints |= 1 << number;
  return hints;
}

function tellingOf(patterns: readonly Pattern[], size: number): Pick<Index, "tells" | "telling"> {
  const tells = new Int32Array(size + 1);
  for (const { telling } of patterns)
    for (const number of telling) tells[number + 1] = (tells[number + 1] ?? 0) + 1;
  for (let number = 0; number < size; number++)
    tells[number + 1] = (tells[number + 1] ?? 0) + (tells[number] ?? 0);
  const next = tells.slice();
  const telling = new Int32Array(tells[size] ?? 0);
  patterns.forEach((pattern, number) => {
    for (const word of pattern.telling) {
      telling[next[word] ?? 0] = number;
      next[word] = (next[word] ?? 0) + 1;
    }
  });
  return { tells, telling };
}
