import { packNumbers, unpackNumbers } from "../digits.ts";
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
  /** Entries by the number of their first stem, as far as they were asked for; `entriesAt` is to be asked. */
  readonly byFirst: (readonly LexiconEntry[] | undefined)[];
  /** Entries that wait until they are asked for, by the number of their first stem less one. */
  readonly packed: readonly string[];
}

/** A lexicon as the build writes it, parted by blanks: the names of its classes, and what stems start, by their numbers. */
export interface PackedLexicon {
  readonly names: string;
  readonly entries: string;
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
  return { names: classes.map(([name]) => name), byFirst, packed: [] };
}

/** Packs a lexicon. `renumber` gives the numbers that stems will have where it is unpacked: from 1 to `size`. */
export function packLexicon(
  { names, byFirst }: Lexicon,
  size: number,
  renumber: (number: number) => number,
): PackedLexicon {
  const entries: string[] = new Array(size).fill("");
  byFirst.forEach((starting, first) => {
    const numbers = (starting ?? []).flatMap(({ place, stems }) => [
      place * LONGEST + stems.length,
      ...stems.slice(1).map(renumber),
    ]);
    entries[renumber(first) - 1] = packNumbers(numbers);
  });
  return { names: names.join(" "), entries: entries.join(" ") };
}

/** More than the stems of any entry. */
const LONGEST = 16;

/** A lexicon that was packed. Its entries are unpacked when their first stem is met. */
export function unpackLexicon({ names, entries }: PackedLexicon): Lexicon {
  return { names: names.split(" "), byFirst: [NONE], packed: entries.split(" ") };
}

const NONE: readonly never[] = [];

/** The entries that start with the stem of a number, in the order of the lexicon. */
export function entriesAt({ byFirst, packed }: Lexicon, number: number): readonly LexiconEntry[] {
  const known = byFirst[number];
  if (known !== undefined) return known;
  const numbers = unpackNumbers(packed[number - 1] ?? "");
  const entries: LexiconEntry[] = [];
  for (let at = 0; at < numbers.length; ) {
    const head = numbers[at] ?? 0;
    const end = at + (head % LONGEST);
    entries.push({ place: Math.floor(head / LONGEST), stems: [number, ...numbers.slice(at + 1, end)] });
    at = end;
  }
  byFirst[number] = entries.length === 0 ? NONE : entries;
  return entries;
}
