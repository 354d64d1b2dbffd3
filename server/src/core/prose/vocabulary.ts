import { vocabulary } from "../generated/word-tables.ts";
import { FORM, RECORD, STEM } from "./spellings.ts";
import { recordNumberAt, type Words } from "./words.ts";

/** Stems and forms that are known when the server is built: each in order, parted by blanks. */
export interface PackedVocabulary {
  readonly stems: string;
  readonly forms: string;
}

/**
 * Stems, and forms that are compared as they are, that lexicons and phrases are made of, as numbers: comparing those is
 * faster than comparing texts. They are a few thousand, and stay. 0 is a word that no lexicon and no phrase has.
 *
 * Those that are known when the server is built have the first numbers, stems before forms, each in order. They are
 * looked up in their lists, as making a map of them takes longer than the first draft has words.
 */
const stems: readonly string[] = vocabulary.stems.split(" ");
const forms: readonly string[] = vocabulary.forms.split(" ");

/** Those that come at run time, forms with `=` before them. */
const added = new Map<string, number>();

/** The number of a stem of a lexicon or a phrase. */
export function numberStem(stem: string): number {
  return stemNumber(stem) || add(stem);
}

/** The number of a word of a phrase that is compared as it is. */
export function numberForm(norm: string): number {
  return formNumber(norm) || add(`=${norm}`);
}

/** What has a number: a stem, or a form with `=` before it. Empty where nothing has it. */
export function textNumbered(number: number): string {
  const inForms = number - stems.length;
  if (inForms <= 0) return stems[number - 1] ?? "";
  if (inForms <= forms.length) return `=${forms[inForms - 1]}`;
  return [...added].find(([, other]) => other === number)?.[0] ?? "";
}

function add(text: string): number {
  added.set(text, sizeNow() + 1);
  return sizeNow();
}

function sizeNow(): number {
  return stems.length + forms.length + added.size;
}

function stemNumber(stem: string): number {
  return placeIn(stems, stem) + 1 || (added.get(stem) ?? 0);
}

function formNumber(norm: string): number {
  const place = placeIn(forms, norm);
  if (place >= 0) return stems.length + place + 1;
  return added.size === 0 ? 0 : (added.get(`=${norm}`) ?? 0);
}

/** The index of a text in a list in order, or -1. */
function placeIn(list: readonly string[], text: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return list[low] === text ? low : -1;
}

/**
 * Sees to it that what is known of some words has its numbers, those of a vocabulary that has grown since they were
 * looked up included. To be called before `stemNumberAt` and `formNumberAt`.
 */
export function numberWords({ spellings }: Words): void {
  const { records, norms, stems } = spellings;
  const size = sizeNow();
  if (spellings.numberedAt !== size) spellings.numbered = 0;
  for (let record = spellings.numbered; record < norms.length; record++) {
    records[record * RECORD + STEM] = stemNumber(stems[record] ?? "");
    records[record * RECORD + FORM] = formNumber(norms[record] ?? "");
  }
  spellings.numbered = norms.length;
  spellings.numberedAt = size;
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
  return sizeNow() + 1;
}
