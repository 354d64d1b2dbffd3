import { addRange, empty, type RangeList, rangeList } from "../range-list.ts";
import { RECORD, STEM } from "../spellings.ts";
import { numberWords, stemNumberAt } from "../vocabulary.ts";
import { CELL, normAt, SPELLING, type Words } from "../words.ts";
import { entriesAt, type Lexicon } from "./compile.ts";

/** A phrase of a class found in words: the class's index, and indices of its first word and behind its last. */
export interface Hit {
  readonly place: number;
  readonly first: number;
  readonly last: number;
}

/** All phrases of a lexicon in the words from `first` to before `last`, in order of their first word. They may overlap. */
export function findHits(words: Words, lexicon: Lexicon, first: number, last: number): Hit[] {
  empty(found);
  numberWords(words);
  addHits(found, words, entriesOf(lexicon), first, last);
  return Array.from({ length: found.length }, (_, at) => ({
    place: found.ids[at] ?? 0,
    first: found.firsts[at] ?? 0,
    last: found.lasts[at] ?? 0,
  }));
}

/** Filled anew each time. */
const found = rangeList();

/** Adds the same to a list, as places of their classes. The words must be numbered. */
export function addHits(list: RangeList, words: Words, known: Entries, first: number, last: number): void {
  const { starts, entries } = known;
  const { cells, spellings } = words;
  const { records } = spellings;
  for (let at = first; at < last; at++) {
    const stem = records[(cells[at * CELL + SPELLING] ?? 0) * RECORD + STEM] ?? 0;
    let entry = stem < starts.length ? (starts[stem] ?? 0) : 0;
    if (entry === UNREAD) entry = readEntries(known, stem);
    if (entry === 0) continue;
    for (let place = entries[entry] ?? NONE; place !== NONE; place = entries[entry] ?? NONE) {
      const behind = entry + 2 + (entries[entry + 1] ?? 0);
      const end = behind === entry + 2 ? at + 1 : endOf(words, at, last, entries, entry + 2, behind);
      if (end > at) addRange(list, place, at, end);
      entry = behind;
    }
  }
}

/** Index behind an entry whose first stem stands at `first`, the others being those from `next` to `behind`; 0 where these do not follow. */
function endOf(
  words: Words,
  first: number,
  last: number,
  entries: readonly number[],
  next: number,
  behind: number,
): number {
  let at = first + 1;
  for (let stem = next; stem < behind; stem++) {
    if (at < last && normAt(words, at) === "-") at++;
    if (at >= last || stemNumberAt(words, at) !== entries[stem]) return 0;
    at++;
  }
  return at;
}

/** The entries of a lexicon in columns, as far as their first stems were met. */
export interface Entries {
  readonly lexicon: Lexicon;
  /** By the number of a stem, where the entries start that begin with it; 0 where none does, `UNREAD` until it is met. */
  readonly starts: Int32Array;
  /** For each entry its class's place, how many stems it has behind the first, and these; `NONE` behind the last of a stem. */
  readonly entries: number[];
}

const NONE = -1;
const UNREAD = -1;

const made = new WeakMap<Lexicon, Entries>();

/** The entries of a lexicon; the same for the same lexicon. */
export function entriesOf(lexicon: Lexicon): Entries {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const starts = new Int32Array(Math.max(lexicon.byFirst.length, lexicon.packed.length + 1)).fill(UNREAD, 1);
  const entries: Entries = { lexicon, starts, entries: [NONE] };
  made.set(lexicon, entries);
  return entries;
}

/** Puts the entries that begin with a stem into the columns; gives where they start. */
function readEntries({ lexicon, starts, entries }: Entries, stem: number): number {
  const read = entriesAt(lexicon, stem);
  starts[stem] = read.length === 0 ? 0 : entries.length;
  for (const { place, stems } of read) entries.push(place, stems.length - 1, ...stems.slice(1));
  if (read.length > 0) entries.push(NONE);
  return starts[stem] ?? 0;
}
