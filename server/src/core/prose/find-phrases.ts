import { matchAt } from "./pattern.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { bitOf, patternAt } from "./phrase-index.ts";
import { NO_PATTERN, type PhraseSigns } from "./phrase-signs.ts";
import type { Reading } from "./reading.ts";
import { formNumberAt, stemNumberAt } from "./vocabulary.ts";
import { wordSignsOf } from "./word-signs.ts";
import type { Words } from "./words.ts";

/** A phrase found: indices of its first word and behind its last. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest match at each place, in order; a match inside or overlapping an earlier one is left out. One pass over
 * a reading's words tells for all books which of their patterns may be there at all, and where they can start. Throws
 * at the first use of all where a book has a pattern that names an unknown set.
 */
export function findPhrases(reading: Reading, book: PhraseBook): readonly Phrase[] {
  const { books, phrases } = wordSignsOf(reading);
  return (books & bitOf(book.number)) === 0 ? NONE : phrasesIn(reading, phrases, book.number);
}

const NONE: readonly never[] = [];

function phrasesIn({ words, sentences }: Reading, signs: PhraseSigns, book: number): readonly Phrase[] {
  const { byWord } = signs;
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
  { index, lastOf, before }: PhraseSigns,
  book: number,
  words: Words,
  at: number,
  last: number,
): number {
  const { startsWith } = index;
  const here = (1 << stemNumberAt(words, at)) | (1 << formNumberAt(words, at));
  let end = 0;
  for (
    let number = lastOf[book] ?? NO_PATTERN;
    number !== NO_PATTERN;
    number = before[number] ?? NO_PATTERN
  ) {
    if (((startsWith[number] ?? 0) & here) === 0) continue;
    const pattern = patternAt(index, number);
    if (pattern !== undefined) end = Math.max(end, matchAt(words, at, last, pattern) ?? 0);
  }
  return end;
}
