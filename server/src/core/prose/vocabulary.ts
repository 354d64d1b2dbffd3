import type { Word } from "./words.ts";

/**
 * The words of some text as numbers: comparing those is faster than comparing texts. 0 is a word that no lexicon and
 * no phrase has.
 */
export interface NumberedWords {
  readonly words: readonly Word[];
  /** The number of each word's stem. */
  readonly stems: readonly number[];
  /** The number of each word as it is, for phrases that tell forms of one stem apart. */
  readonly forms: readonly number[];
}

/** Stems, and forms with `=` before them, that lexicons and phrases are made of. They are a few thousand, and stay. */
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

let last: { readonly size: number; readonly numbered: NumberedWords } | undefined;

/** The numbers of some words; kept until others are asked for. */
export function numberedWords(words: readonly Word[]): NumberedWords {
  if (last?.numbered.words !== words || last.size !== numbers.size)
    last = { size: numbers.size, numbered: lookUp(words) };
  return last.numbered;
}

function lookUp(words: readonly Word[]): NumberedWords {
  const { size } = numbers;
  const stems: number[] = [];
  const forms: number[] = [];
  for (const { facts } of words) {
    if (facts.numberedAt !== size) {
      facts.stemNumber = numbers.get(facts.stem) ?? 0;
      facts.formNumber = numbers.get(`=${facts.norm}`) ?? 0;
      facts.numberedAt = size;
    }
    stems.push(facts.stemNumber);
    forms.push(facts.formNumber);
  }
  return { words, stems, forms };
}
