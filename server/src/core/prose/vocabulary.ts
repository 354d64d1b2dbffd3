import { FORM, RECORD, STEM } from "./spellings.ts";
import { recordNumberAt, type Words } from "./words.ts";

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

/**
 * Sees to it that what is known of some words has its numbers, those of a vocabulary that has grown since they were
 * looked up included. To be called before `stemNumberAt` and `formNumberAt`.
 */
export function numberWords({ spellings }: Words): void {
  const { records, norms, stems } = spellings;
  if (spellings.numberedAt !== numbers.size) spellings.numbered = 0;
  for (let record = spellings.numbered; record < norms.length; record++) {
    records[record * RECORD + STEM] = numbers.get(stems[record] ?? "") ?? 0;
    records[record * RECORD + FORM] = numbers.get(`=${norms[record]}`) ?? 0;
  }
  spellings.numbered = norms.length;
  spellings.numberedAt = numbers.size;
}

/** The number of the stem of the word at an index; 0 behind the last. */
export function stemNumberAt(words: Words, at: number): number {
  return recordNumberAt(words, at, STEM);
}

/** The number of the form of the word at an index; 0 behind the last. */
export function formNumberAt(words: Words, at: number): number {
  return recordNumberAt(words, at, FORM);
}

/** How many numbers there are, 0 included. */
export function vocabularySize(): number {
  return numbers.size + 1;
}
