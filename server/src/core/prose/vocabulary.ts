import type { Word } from "./words.ts";

/**
 * Stems, and forms with `=` before them, that lexicons and phrases are made of, as numbers: comparing those is faster
 * than comparing texts. They are a few thousand, and stay. 0 is a word that no lexicon and no phrase has.
 */
const numbers = new Map<string, number>();

/** The number of a stem of a lexicon or a phrase. */
export function numberStem(stem: string): number {
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, numbers.size + 1);
  return numbers.size;
}

/** The number of a word of a phrase that is compared as it is. */
export function numberForm(norm: string): number {
  return numberStem(`=${norm}`);
}

let last: readonly Word[] | undefined;
let sizeAtLast = 0;

/**
 * Sees to it that the facts of some words have their numbers, those of a vocabulary that has grown since they were
 * looked up included. To be called before `stemNumber` and `formNumber` are read.
 */
export function numberWords(words: readonly Word[]): void {
  const { size } = numbers;
  if (last === words && sizeAtLast === size) return;
  for (const { facts } of words) {
    if (facts.numberedAt === size) continue;
    facts.stemNumber = numbers.get(facts.stem) ?? 0;
    facts.formNumber = numbers.get(`=${facts.norm}`) ?? 0;
    facts.numberedAt = size;
  }
  last = words;
  sizeAtLast = size;
}

/** The number of the stem of the word at an index; 0 behind the last. */
export function stemNumberAt(words: readonly Word[], index: number): number {
  return words[index]?.facts.stemNumber ?? 0;
}

/** The number of the form of the word at an index; 0 behind the last. */
export function formNumberAt(words: readonly Word[], index: number): number {
  return words[index]?.facts.formNumber ?? 0;
}
