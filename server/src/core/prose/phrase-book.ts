import type { KnownChoices, WordSets } from "./pattern.ts";

/** Patterns that are looked for together. */
export interface PhraseBook {
  /** Its place among the books. */
  readonly number: number;
  readonly patterns: readonly string[];
  readonly sets: WordSets;
  /** What was compiled for its patterns so far. */
  readonly choices: KnownChoices;
}

const books: PhraseBook[] = [];

/**
 * A book of patterns (`pattern.ts` says how they are written). To be made while modules load, before anything is read.
 * `npm run generate` indexes those of the rules; others are indexed at the first use of any.
 */
export function phraseBook(patterns: readonly string[], sets: WordSets): PhraseBook {
  const book = { number: books.length, patterns, sets, choices: new Map() };
  books.push(book);
  return book;
}

/** A book of single words, compared as they are in lower case and spelled out. */
export function wordBook(words: Iterable<string>): PhraseBook {
  return phraseBook([[...words].map((word) => `=${word}`).join("|")], {});
}

/** All books that were made so far. */
export function phraseBooks(): readonly PhraseBook[] {
  return books;
}
