import { packNumbers, unpackNumbers } from "../digits.ts";
import { numberStem } from "../vocabulary.ts";
import { stemOf } from "../word-facts.ts";
import type { LexiconTable } from "./table.ts";

/** One phrase of a class, as the numbers of its stems in the vocabulary. */
export interface LexiconEntry {
  /** The indices of its table in the lexicon, and of its class there. */
  readonly table: number;
  readonly place: number;
  readonly stems: readonly number[];
}

/** One or more tables ready for one pass over words. */
export interface Lexicon {
  /** For each table the names of its classes. */
  readonly tables: readonly (readonly string[])[];
  /** Entries by the number of their first stem, as far as they were asked for; `entriesAt` is to be asked. */
  readonly byFirst: (readonly LexiconEntry[] | undefined)[];
  /** Entries that wait until they are asked for, by the number of their first stem less one. */
  readonly packed: readonly string[];
}

/** A lexicon as the build writes it: the names of each table's classes, and what stems start, by their numbers; parted by blanks. */
export interface PackedLexicon {
  readonly tables: readonly string[];
  readonly entries: string;
}

/** Compiles tables. */
export function compileLexicon(...tables: readonly LexiconTable[]): Lexicon {
  const byFirst: LexiconEntry[][] = [];
  for (const [table, classes] of tables.entries()) {
    for (const [place, { words }] of Object.values(classes).entries()) {
      for (const phrase of words.split(",")) {
        const stems = phrase
          .trim()
          .split(/[\s-]+/)
          .map((word) => numberStem(stemOf(word)));
        const first = stems[0] ?? 0;
        const known = byFirst[first];
        if (known === undefined) byFirst[first] = [{ table, place, stems }];
        else known.push({ table, place, stems });
      }
    }
  }
  return { tables: tables.map((classes) => Object.keys(classes)), byFirst, packed: [] };
}

/** Packs a lexicon. `renumber` gives the numbers that stems will have where it is unpacked: from 1 to `size`. */
export function packLexicon(
  { tables, byFirst }: Lexicon,
  size: number,
  renumber: (number: number) => number,
): PackedLexicon {
  const entries: string[] = new Array(size).fill("");
  byFirst.forEach((starting, first) => {
    const numbers = (starting ?? []).flatMap(({ table, place, stems }) => [
      (place * MOST_TABLES + table) * LONGEST + stems.length,
      ...stems.slice(1).map(renumber),
    ]);
    entries[renumber(first) - 1] = packNumbers(numbers);
  });
  return { tables: tables.map((names) => names.join(" ")), entries: entries.join(" ") };
}

/** More than the stems of any entry, and than the tables of any lexicon. */
const LONGEST = 16;
const MOST_TABLES = 4;

/** A lexicon that was packed. Its entries are unpacked when their first stem is met. */
export function unpackLexicon({ tables, entries }: PackedLexicon): Lexicon {
  return { tables: tables.map((names) => names.split(" ")), byFirst: [NONE], packed: entries.split(" ") };
}

const NONE: readonly never[] = [];

/** The entries that start with the stem of a number, in the order of the tables. */
export function entriesAt({ byFirst, packed }: Lexicon, number: number): readonly LexiconEntry[] {
  const known = byFirst[number];
  if (known !== undefined) return known;
  const numbers = unpackNumbers(packed[number - 1] ?? "");
  const entries: LexiconEntry[] = [];
  for (let at = 0; at < numbers.length; ) {
    const head = numbers[at] ?? 0;
    const end = at + (head % LONGEST);
    const classNumber = Math.floor(head / LONGEST);
    entries.push({
      table: classNumber % MOST_TABLES,
      place: Math.floor(classNumber / MOST_TABLES),
      stems: [number, ...numbers.slice(at + 1, end)],
    });
    at = end;
  }
  byFirst[number] = entries.length === 0 ? NONE : entries;
  return entries;
}
