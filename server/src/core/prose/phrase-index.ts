import { phraseIndex } from "../generated/word-tables.ts";
import { packNumbers, unpackNumbers } from "./digits.ts";
import { compilePattern, compilePatterns, type Pattern, startsOf } from "./pattern.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { vocabularySize } from "./vocabulary.ts";

/**
 * All patterns of all books in columns, by their numbers, and what each stem and form tells of them. What the build
 * knows of a stem or form is unpacked when it is met, by `tellingAt`; a pattern is compiled when it is first tried.
 */
export interface PhraseIndex {
  /** Whose the patterns are, with the number of each one's first; a book that is not used is undefined. */
  readonly books: readonly IndexedBook[];
  /** Patterns by number, as far as they were tried; `patternAt` is to be asked. */
  readonly patterns: (Pattern | undefined)[];
  /** The number of each pattern's book; -1 where that is not used. */
  readonly bookOf: Int32Array;
  /** A bit for each stem and form met that a match can start with, the same for every 32nd number: tells fastest that a word does not fit. */
  readonly startsWith: Int32Array;
  /** By stem and form, once met, the books of which a pattern can start with it: a bit for each, see `bitOf`. */
  readonly starting: Int32Array;
  /** By stem and form, the patterns that may be there because of it; `tellingAt` is to be asked. */
  readonly telling: (readonly number[] | undefined)[];
  /** What the build knows of stems and forms, by number less one. */
  readonly packed: readonly string[];
}

interface IndexedBook {
  readonly book: PhraseBook | undefined;
  readonly first: number;
}

/** An index as the build writes it: the fingerprints of its books, and what stems and forms tell, by number, parted by blanks. */
export interface PackedIndex {
  readonly books: readonly string[];
  readonly entries: string;
}

/** What a pattern has of a stem or a form: a start, a word that tells of it, or both. Stands in the lowest bits of a number. */
const START = 1;
const TELLING = 2;
const ROLES = 4;

/** The bit of a book by its number; the same for every 31st. */
export function bitOf(book: number): number {
  return 1 << (book % 31);
}

/**
 * The index of some books. Those that the build did not know as they are now are compiled at once, which throws where
 * a pattern of theirs has a mistake.
 */
export function indexOf(books: readonly PhraseBook[]): PhraseIndex {
  const byFingerprint = new Map(books.map((book) => [fingerprintOf(book), book]));
  const indexed: IndexedBook[] = [];
  let count = 0;
  for (const fingerprint of phraseIndex.books) {
    indexed.push({ book: byFingerprint.get(fingerprint), first: count });
    count += Number.parseInt(fingerprint, 10);
  }
  const known = new Set(indexed.map(({ book }) => book));
  const added = books.filter((book) => !known.has(book));
  const patterns: Pattern[] = [];
  for (const book of added) {
    indexed.push({ book, first: count });
    for (const text of book.patterns) patterns[count++] = compilePattern(text, book.sets, book.choices);
  }
  const index = emptyIndex(indexed, patterns, count);
  patterns.forEach((pattern, number) => {
    addPattern(index, pattern, number);
  });
  return index;
}

function emptyIndex(books: readonly IndexedBook[], patterns: Pattern[], count: number): PhraseIndex {
  const bookOf = new Int32Array(count).fill(-1);
  for (const { book, first } of books)
    if (book !== undefined) bookOf.fill(book.number, first, first + book.patterns.length);
  return {
    books,
    patterns,
    bookOf,
    startsWith: new Int32Array(count),
    starting: new Int32Array(vocabularySize()),
    telling: [],
    packed: phraseIndex.entries.split(" "),
  };
}

/** How many patterns a book has, and enough else to tell it from other books, and from itself before a change. */
export function fingerprintOf({ patterns, sets }: PhraseBook): string {
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);
  const beginning = patterns[0]?.slice(0, 16);
  return `${patterns.length} ${lengthOf(patterns)} ${lengthOf(Object.values(sets))} ${beginning}`;
}

function addPattern(index: PhraseIndex, pattern: Pattern, number: number): void {
  for (const word of pattern.telling) index.telling[word] = [...tellingAt(index, word), number];
  for (const word of startsOf(pattern)) addStart(index, word, number);
}

function addStart({ starting, startsWith, bookOf }: PhraseIndex, word: number, pattern: number): void {
  starting[word] = (starting[word] ?? 0) | bitOf(bookOf[pattern] ?? 0);
  startsWith[pattern] = (startsWith[pattern] ?? 0) | (1 << word);
}

/** The pattern of a number, compiled; undefined where its book is not used. */
export function patternAt({ patterns, books }: PhraseIndex, number: number): Pattern | undefined {
  const known = patterns[number];
  if (known !== undefined) return known;
  const { book, first } = books.findLast((other) => other.first <= number) ?? { book: undefined, first: 0 };
  const text = book?.patterns[number - first];
  if (book === undefined || text === undefined) return undefined;
  const pattern = compilePattern(text, book.sets, book.choices);
  patterns[number] = pattern;
  return pattern;
}

/** The patterns that may be there because of the stem or form of a number. Before this is asked, nothing else is known of it. */
export function tellingAt(index: PhraseIndex, word: number): readonly number[] {
  return index.telling[word] ?? unpackWord(index, word);
}

const NONE: readonly never[] = [];

function unpackWord(index: PhraseIndex, word: number): readonly number[] {
  const telling: number[] = [];
  for (const packed of unpackNumbers(index.packed[word - 1] ?? "")) {
    const pattern = Math.floor(packed / ROLES);
    if ((index.bookOf[pattern] ?? -1) < 0) continue;
    if ((packed & START) !== 0) addStart(index, word, pattern);
    if ((packed & TELLING) !== 0) telling.push(pattern);
  }
  const told = telling.length === 0 ? NONE : telling;
  index.telling[word] = told;
  return told;
}

/** Packs the index of some books. `renumber` gives the numbers that stems and forms will have: from 1 to `size`. */
export function packIndex(
  books: readonly PhraseBook[],
  size: number,
  renumber: (number: number) => number,
): PackedIndex {
  const entries: number[][] = Array.from({ length: size }, () => []);
  const patterns = books.flatMap((book) => compilePatterns(book.patterns, book.sets));
  for (const [place, pattern] of patterns.entries()) {
    const starts = startsOf(pattern);
    for (const number of new Set([...starts, ...pattern.telling])) {
      const role = (starts.has(number) ? START : 0) | (pattern.telling.has(number) ? TELLING : 0);
      entries[renumber(number) - 1]?.push(place * ROLES + role);
    }
  }
  return { books: books.map(fingerprintOf), entries: entries.map(packNumbers).join(" ") };
}
