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
  readonly bit: number;
  metIn: number;
}

/** What a stem or a form tells: which patterns can start with it, and which may be there because of it. */
interface Entry {
  /** The books of which a pattern can start with it: a bit for each, the same for every 31st. */
  books: number;
  /** These patterns by the number of their book. */
  readonly starts: Indexed[][];
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
  if ((signs.books & signs.starting & bit) === 0) return NONE;
  const phrases: Phrase[] = [];
  for (const { first, last } of reading.sentences) {
    for (let at = first; at < last; at++) {
      if (((byWord[at] ?? 0) & bit) === 0) continue;
      const end = longest(signs, at, last, book);
      if (end <= at) continue;
      phrases.push({ first: at, last: end });
      at = end - 1;
    }
  }
  return phrases;
}

const NONE: readonly never[] = [];

/** What the words of a reading tell of all books. */
interface SignsInReading {
  readonly index: Index;
  readonly words: Words;
  /** How many readings were looked at before, and this one. */
  readonly count: number;
  /** The books of which a pattern has the word that each of its matches needs. */
  readonly books: number;
  /** The books of which a phrase can start at any of the words. */
  readonly starting: number;
}

/** The books of which a phrase can start at each word of the last reading, and perhaps numbers behind these. */
let byWord = new Int32Array(1024);

/** Room that the next reading may find. */
const MOST_ROOM = 65536;

let readings = 0;

const signsIn = keepLast(({ words }: Reading): SignsInReading => {
  index ??= indexOf(books);
  numberWords(words);
  if (byWord.length < words.count || byWord.length > MOST_ROOM)
    byWord = new Int32Array(Math.max(1024, words.count));
  const count = ++readings;
  const { cells, spellings } = words;
  const { records } = spellings;
  let [met, starting] = [0, 0];
  for (let at = 0; at < words.count; at++) {
    const record = (cells[at * CELL + SPELLING] ?? 0) * RECORD;
    const stem = records[record + STEM] ?? 0;
    const form = records[record + FORM] ?? 0;
    const here = (index.books[stem] ?? 0) | (index.books[form] ?? 0);
    byWord[at] = here;
    starting |= here;
    if (index.tells[stem] === 1) met |= meet(index, stem, count);
    if (index.tells[form] === 1) met |= meet(index, form, count);
  }
  return { index, words, count, books: met, starting };
});

/** Marks the patterns that a word tells of, and gives their books. */
function meet({ entries }: Index, number: number, count: number): number {
  const telling = entries[number]?.telling ?? NONE;
  let books = 0;
  for (let at = 0; at < telling.length; at++) {
    const indexed = telling[at];
    if (indexed === undefined) continue;
    indexed.metIn = count;
    books |= indexed.bit;
  }
  return books;
}

function bitOf({ number }: PhraseBook): number {
  return 1 << (number % 31);
}

/** Index behind the longest match that starts at a word; 0 where there is none. */
function longest(signs: SignsInReading, at: number, last: number, { number }: PhraseBook): number {
  const { index, words } = signs;
  const byStem = index.entries[stemNumberAt(words, at)]?.starts[number];
  const byForm = index.entries[formNumberAt(words, at)]?.starts[number];
  return Math.max(longestOf(byStem, signs, at, last), longestOf(byForm, signs, at, last));
}

function longestOf(
  patterns: readonly Indexed[] | undefined,
  { words, count }: SignsInReading,
  at: number,
  last: number,
): number {
  let end = 0;
  if (patterns === undefined) return end;
  for (const { pattern, metIn } of patterns) {
    if (metIn === count) end = Math.max(end, matchAt(words, at, last, pattern) ?? 0);
  }
  return end;
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
    const entry = entries[number] ?? { books: 0, starts: [], telling: [] };
    entries[number] = entry;
    return entry;
  };
  for (const book of books) {
    const bit = bitOf(book);
    for (const pattern of compilePatterns(book.patterns, book.sets)) {
      const indexed: Indexed = { pattern, bit, metIn: 0 };
      for (const number of pattern.telling) entryOf(number).telling.push(indexed);
      for (const number of startsOf(pattern)) {
        const entry = entryOf(number);
        entry.books |= bit;
        const starts = entry.starts[book.number] ?? [];
        entry.starts[book.number] = starts;
        starts.push(indexed);
      }
    }
  }
  return entries;
}
