import type { WordSets } from "./pattern.ts";
import type { PhraseBook } from "./phrase-index.ts";

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

/** All books that were made so far. */
export function phraseBooks(): readonly PhraseBook[] {
  return books;
}
