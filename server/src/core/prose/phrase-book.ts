import { compilePattern, matchAt, type Pattern, type WordSets } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/** Patterns, indexed by the stems that they can start with. */
export interface PhraseBook {
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  /** Patterns that can start with any word. */
  readonly anywhere: readonly Pattern[];
}

/** A phrase found: indices of its first word and behind its last. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Compiles patterns (`pattern.ts` says how they are written). Throws on one that names an unknown set. */
export function phraseBook(patterns: readonly string[], sets: WordSets): PhraseBook {
  const byFirst = new Map<string, Pattern[]>();
  const anywhere: Pattern[] = [];
  for (const text of patterns) {
    const pattern = compilePattern(text, sets);
    const first = pattern.elements[0];
    if (first === undefined || typeof first.stems !== "object" || first.optional || first.gap > 0) {
      anywhere.push(pattern);
      continue;
    }
    for (const stem of first.stems) byFirst.set(stem, [...(byFirst.get(stem) ?? []), pattern]);
  }
  return { byFirst, anywhere };
}

/** The longest match at each place, in order; a match inside or overlapping an earlier one is left out. */
export function findPhrases({ words, sentences }: Reading, book: PhraseBook): Phrase[] {
  const phrases: Phrase[] = [];
  for (const sentence of sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const last = longest(words, at, sentence.last, book);
      if (last === undefined) at++;
      else {
        phrases.push({ first: at, last });
        at = last;
      }
    }
  }
  return phrases;
}

function longest(words: Reading["words"], first: number, last: number, book: PhraseBook): number | undefined {
  let end: number | undefined;
  for (const pattern of candidates(words[first], book)) {
    const match = matchAt(words, first, last, pattern);
    if (match !== undefined && match > first && (end === undefined || match > end)) end = match;
  }
  return end;
}

function candidates(word: Word | undefined, book: PhraseBook): readonly Pattern[] {
  if (word === undefined) return [];
  const byStem = book.byFirst.get(word.stem) ?? [];
  const byNorm = book.byFirst.get(`=${word.norm}`) ?? [];
  return [...byStem, ...byNorm, ...book.anywhere];
}
