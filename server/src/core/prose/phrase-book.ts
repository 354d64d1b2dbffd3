import { keepLast } from "./keep-last.ts";
import { compilePatterns, matchAt, type Pattern, startsOf, type WordSets } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import { FORM, RECORD, STEM } from "./spellings.ts";
import { formNumberAt, numberWords, stemNumberAt } from "./vocabulary.ts";
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

/** A pattern of a book, and the last reading (counted) that has one of the words which every match needs. */
interface Indexed {
  readonly pattern: Pattern;
  readonly book: number;
  /** A bit for each stem and form that a match can start with, the same for every 32nd number: tells fastest that a word does not fit. */
  starts: number;
  readonly bit: number;
  metIn: number;
}

/** What a stem or a form tells: of which books a pattern can start with it, and which may be there because of it. */
interface Entry {
  /** A bit for each book, the same for every 31st. */
  books: number;
  readonly telling: Indexed[];
}

/** What is known of each stem and form, by its number. */
interface Index {
  readonly entries: readonly (Entry | undefined)[];
  /** The books of which a pattern can start with it, and whether it tells of any pattern (1), in columns: few words have more. */
  readonly books: Int32Array;
  readonly tells: Uint8Array;
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
  const bit = bitOf(book);
  const signs = signsIn(reading);
  return (signs.books & signs.starting & bit) === 0 ? NONE : phrasesIn(reading, signs.met, book, bit);
}

const NONE: readonly never[] = [];

function phrasesIn(
  { words, sentences }: Reading,
  met: readonly Indexed[],
  { number }: PhraseBook,
  bit: number,
): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      if (((byWord[at] ?? 0) & bit) === 0) continue;
      const end = longest(met, number, words, at, last);
      if (end <= at) continue;
      phrases.push({ first: at, last: end });
      at = end - 1;
    }
  }
  return phrases;
}

/** Index behind the longest match of a book's pattern that starts at a word; 0 where there is none. */
function longest(met: readonly Indexed[], book: number, words: Words, at: number, last: number): number {
  const here = (1 << stemNumberAt(words, at)) | (1 << formNumberAt(words, at));
  let end = 0;
  for (let next = 0; next < met.length; next++) {
    const indexed = met[next];
    if (indexed === undefined || indexed.book !== book || (indexed.starts & here) === 0) continue;
    end = Math.max(end, matchAt(words, at, last, indexed.pattern) ?? 0);
  }
  return end;
}

/** What the words of a reading tell of all books. */
interface SignsInReading {
  /** The patterns that have the word which each of their matches needs, each once, and their books. */
  readonly met: readonly Indexed[];
  readonly books: number;
  /** The books of which a phrase can start at any of the words. */
  readonly starting: number;
}

/** The books of which a phrase can start at each word of the last reading, and perhaps numbers behind these. */
let byWord = new Int32Array(1024);

/** Room that the next reading may find. */
const MOST_ROOM = 65536;

/** How many readings were looked at. */
let readings = 0;

const signsIn = keepLast(({ words }: Reading): SignsInReading => {
  index ??= indexOf(books);
  numberWords(words);
  if (byWord.length < words.count || byWord.length > MOST_ROOM)
    byWord = new Int32Array(Math.max(1024, words.count));
  readings++;
  const { books: starts, tells } = index;
  const { cells, spellings, count } = words;
  const { records } = spellings;
  const met: Indexed[] = [];
  let starting = 0;
  for (let at = 0; at < count; at++) {
    const record = (cells[at * CELL + SPELLING] ?? 0) * RECORD;
    const stem = records[record + STEM] ?? 0;
    const form = records[record + FORM] ?? 0;
    const here = (starts[stem] ?? 0) | (starts[form] ?? 0);
    byWord[at] = here;
    starting |= here;
    if (tells[stem] === 1) meet(met, index, stem);
    if (tells[form] === 1) meet(met, index, form);
  }
  return { met, books: met.reduce((bits, { bit }) => bits | bit, 0), starting };
});

/** Adds the patterns that a word tells of and that no other did before. */
function meet(met: Indexed[], { entries }: Index, number: number): void {
  const telling = entries[number]?.telling ?? NONE;
  for (let at = 0; at < telling.length; at++) {
    const indexed = telling[at];
    if (indexed === undefined || indexed.metIn === readings) continue;
    indexed.metIn = readings;
    met.push(indexed);
  }
}

function bitOf({ number }: PhraseBook): number {
  return 1 << (number % 31);
}

function indexOf(books: readonly PhraseBook[]): Index {
  const entries = entriesOf(books);
  return {
    entries,
    books: Int32Array.from(entries, (entry) => entry?.books ?? 0),
    tells: Uint8Array.from(entries, (entry) => ((entry?.telling.length ?? 0) > 0 ? 1 : 0)),
  };
}

function entriesOf(books: readonly PhraseBook[]): Index["entries"] {
  const entries: Entry[] = [];
  const entryOf = (number: number) => {
    const entry = entries[number] ?? { books: 0, telling: [] };
    entries[number] = entry;
    return entry;
  };
  for (const book of books) {
    const bit = bitOf(book);
    for (const pattern of compilePatterns(book.patterns, book.sets)) {
      const indexed: Indexed = { pattern, book: book.number, starts: 0, bit, metIn: 0 };
      for (const number of pattern.telling) entryOf(number).telling.push(indexed);
      for (const number of startsOf(pattern)) {
        entryOf(number).books |= bit;
        indexed.starts |= 1 << number;
      }
    }
  }
  return entries;
}
