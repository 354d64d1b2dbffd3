import { numberStem } from "../vocabulary.ts";
import { stemOf } from "../word-facts.ts";
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
