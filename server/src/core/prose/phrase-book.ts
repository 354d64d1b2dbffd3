import { keepLast } from "./keep-last.ts";
import { compilePatterns, matchAt, type Pattern, startsOf, type WordSets } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import { type NumberedWords, numberedWords } from "./vocabulary.ts";

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

/** The patterns that can start with a stem or a form. */
interface Start {
  /** The books that have one: a bit for each, the same for every 31st. */
  books: number;
  /** The patterns by the number of their book. */
  readonly patterns: Pattern[][];
}

/** The patterns of all books by the number of the stem or form that they can start with. */
type Index = readonly (Start | undefined)[];

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
 * a reading's words tells for all books where one of their phrases can start. Throws at the first use of all where a
 * book has a pattern that names an unknown set.
 */
export function findPhrases(reading: Reading, book: PhraseBook): readonly Phrase[] {
  const bit = bitOf(book);
  const starts = startsIn(reading);
  if ((starts.all & bit) === 0) return [];
  const phrases: Phrase[] = [];
  for (const { first, last } of reading.sentences) {
    for (let at = first; at < last; at++) {
      if (((starts.byWord[at] ?? 0) & bit) === 0) continue;
      const end = longest(starts, at, last, book);
      if (end <= at) continue;
      phrases.push({ first: at, last: end });
      at = end - 1;
    }
  }
  return phrases;
}

/** The books of which a phrase can start at each word of a reading, and at any of them. */
interface StartsOfReading {
  readonly index: Index;
  readonly numbered: NumberedWords;
  readonly byWord: readonly number[];
  readonly all: number;
}

const startsIn = keepLast(({ words }: Reading): StartsOfReading => {
  index ??= indexOf(books);
  const numbered = numberedWords(words);
  const byWord: number[] = [];
  let all = 0;
  for (let at = 0; at < words.length; at++) {
    const byStem = index[numbered.stems[at] ?? 0]?.books ?? 0;
    const byForm = index[numbered.forms[at] ?? 0]?.books ?? 0;
    byWord.push(byStem | byForm);
    all |= byStem | byForm;
  }
  return { index, numbered, byWord, all };
});

function bitOf({ number }: PhraseBook): number {
  return 1 << (number % 31);
}

/** Index behind the longest match that starts at a word; 0 where there is none. */
function longest(
  { index, numbered }: StartsOfReading,
  at: number,
  last: number,
  { number }: PhraseBook,
): number {
  const byStem = index[numbered.stems[at] ?? 0]?.patterns[number];
  const byForm = index[numbered.forms[at] ?? 0]?.patterns[number];
  return Math.max(longestOf(byStem, numbered, at, last), longestOf(byForm, numbered, at, last));
}

function longestOf(
  patterns: readonly Pattern[] | undefined,
  words: NumberedWords,
  at: number,
  last: number,
): number {
  let end = 0;
  if (patterns === undefined) return end;
  for (const pattern of patterns) end = Math.max(end, matchAt(words, at, last, pattern) ?? 0);
  return end;
}

function indexOf(books: readonly PhraseBook[]): Index {
  const index: Start[] = [];
  for (const book of books) {
    for (const pattern of compilePatterns(book.patterns, book.sets)) {
      for (const number of startsOf(pattern)) {
        const start = index[number] ?? { books: 0, patterns: [] };
        index[number] = start;
        start.books |= bitOf(book);
        const known = start.patterns[book.number];
        if (known === undefined) start.patterns[book.number] = [pattern];
        else known.push(pattern);
      }
    }
  }
  return index;
}
