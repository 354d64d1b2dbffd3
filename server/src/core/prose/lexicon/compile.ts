import { stemOf, type Word } from "../words.ts";
import type { LexiconTable } from "./table.ts";

/** One phrase of a class, as stems. */
interface Entry {
  readonly name: string;
  readonly stems: readonly string[];
}

/** A lexicon ready for one pass over words: entries by their first stem. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** A phrase of a class found in words: indices of its first word and behind its last. */
export interface Hit {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Compiles tables into one lexicon. */
export function compileLexicon(...tables: readonly LexiconTable[]): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [name, { words }] of tables.flatMap((table) => Object.entries(table))) {
    for (const phrase of words.split(",")) {
      const stems = phrase
        .trim()
        .split(/[\s-]+/)
        .map(stemOf);
      const first = stems[0] ?? "";
      const entries = lexicon.get(first);
      if (entries === undefined) lexicon.set(first, [{ name, stems }]);
      else entries.push({ name, stems });
    }
  }
  return lexicon;
}

/** All phrases of a lexicon in `words`, in order of their first word. Phrases may overlap. */
export function findHits(words: readonly Word[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  words.forEach((word, first) => {
    for (const { name, stems } of lexicon.get(word.stem) ?? []) {
      const last = end(words, first, stems);
      if (last !== undefined) hits.push({ name, first, last });
    }
  });
  return hits;
}

function end(words: readonly Word[], first: number, stems: readonly string[]): number | undefined {
  let at = first;
  for (const stem of stems) {
    if (words[at]?.norm === "-") at++;
    if (words[at]?.stem !== stem) return undefined;
    at++;
  }
  return at;
}
