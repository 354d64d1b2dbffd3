import { addRange, type RangeList, rangeList } from "../range-list.ts";
import { numberStem, numberWords, stemNumberAt } from "../vocabulary.ts";
import { stemOf } from "../word-facts.ts";
import type { Word } from "../words.ts";
import type { LexiconTable } from "./table.ts";

/** One phrase of a class, as the numbers of its stems in the vocabulary. */
export interface LexiconEntry {
  /** The index of its class in the lexicon's names. */
  readonly place: number;
  readonly stems: readonly number[];
}

/** A lexicon ready for one pass over words. */
export interface Lexicon {
  /** The names of its classes. */
  readonly names: readonly string[];
  /** Entries by the number of their first stem. */
  readonly byFirst: readonly (readonly LexiconEntry[] | undefined)[];
}

/** A phrase of a class found in words: the class's index, and indices of its first word and behind its last. */
export interface Hit {
  readonly place: number;
  readonly first: number;
  readonly last: number;
}

/** Compiles a table. */
export function compileLexicon(table: LexiconTable): Lexicon {
  const byFirst: LexiconEntry[][] = [];
  const classes = Object.entries(table);
  for (const [place, [, { words }]] of classes.entries()) {
    for (const phrase of words.split(",")) {
      const stems = phrase
        .trim()
        .split(/[\s-]+/)
        .map((word) => numberStem(stemOf(word)));
      const first = stems[0] ?? 0;
      const known = byFirst[first];
      if (known === undefined) byFirst[first] = [{ place, stems }];
      else known.push({ place, stems });
    }
  }
  return { names: classes.map(([name]) => name), byFirst };
}

/** All phrases of a lexicon in some words, in order of their first word. They may overlap. */
export function findHits(words: readonly Word[], lexicon: Lexicon): Hit[] {
  const list = rangeList();
  addHits(list, words, lexicon, 0, words.length);
  return Array.from({ length: list.length }, (_, at) => ({
    place: list.ids[at] ?? 0,
    first: list.firsts[at] ?? 0,
    last: list.lasts[at] ?? 0,
  }));
}

/** Adds all phrases of a lexicon in the words from `first` to before `last`, in order of their first word, as places of their classes. */
export function addHits(
  list: RangeList,
  words: readonly Word[],
  { byFirst }: Lexicon,
  first: number,
  last: number,
): void {
  numberWords(words);
  for (let at = first; at < last; at++) {
    const entries = byFirst[stemNumberAt(words, at)];
    if (entries === undefined) continue;
    for (const { place, stems } of entries) {
      const end = stems.length === 1 ? at + 1 : endOf(words, at, last, stems);
      if (end > at) addRange(list, place, at, end);
    }
  }
}

/** Index behind an entry whose first stem stands at `first`; 0 where the others do not follow. */
function endOf(words: readonly Word[], first: number, last: number, stems: LexiconEntry["stems"]): number {
  let at = first + 1;
  for (let next = 1; next < stems.length; next++) {
    if (at < last && words[at]?.norm === "-") at++;
    if (at >= last || stemNumberAt(words, at) !== stems[next]) return 0;
    at++;
  }
  return at;
}
