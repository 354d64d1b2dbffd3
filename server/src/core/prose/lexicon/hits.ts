import { addRange } from "../range-list.ts";
import type { Reading } from "../reading.ts";
import { clearRuns, endSentence, newRuns, type Runs } from "../runs.ts";
import { numberWords, stemNumberAt } from "../vocabulary.ts";
import { normAt, type Words } from "../words.ts";
import { entriesAt, type Lexicon } from "./compile.ts";

/**
 * Reads the phrases of a lexicon's classes in a reading, as places of their classes, in order of their first word; those
 * of each of its tables by themselves. They may overlap, but do not leave their sentence, and take the place of what is
 * in `hits`, which are to be `newHits` of the same lexicon: what finds no place there is left out.
 */
export function readHits(hits: readonly Runs[], { words, sentences }: Reading, lexicon: Lexicon): void {
  const known = entriesOf(lexicon);
  clearHits(hits);
  numberWords(words);
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) addHitsAt(hits, words, known, at, last, stemNumberAt(words, at));
    endHits(hits);
  }
}

/** Takes out the hits of the last reading. */
export function clearHits(hits: readonly Runs[]): void {
  for (const runs of hits) clearRuns(runs);
}

/** Ends a sentence in the hits of each table. */
export function endHits(hits: readonly Runs[]): void {
  for (const runs of hits) endSentence(runs);
}

/**
 * Adds the hits whose first word is the one at an index, which has the stem of a number. They end before `last`. The
 * words must be numbered, and the hits those of the entries' lexicon, as `readHits` says.
 */
export function addHitsAt(
  hits: readonly Runs[],
  words: Words,
  known: Entries,
  at: number,
  last: number,
  stem: number,
): void {
  const { starts, entries } = known;
  let entry = stem < starts.length ? (starts[stem] ?? 0) : 0;
  if (entry === UNREAD) entry = readEntries(known, stem);
  if (entry === 0) return;
  for (let table = entries[entry] ?? NONE; table !== NONE; table = entries[entry] ?? NONE) {
    const next = entry + 3;
    const behind = next + (entries[entry + 2] ?? 0);
    const end = behind === next ? at + 1 : endOf(words, at, last, entries, next, behind);
    const runs = hits[table];
    if (end > at && runs !== undefined) addRange(runs.list, entries[entry + 1] ?? 0, at, end);
    entry = behind;
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
  /**
   * For each entry its table, the place of its class there, how many stems it has behind the first, and these; `NONE`
   * behind the last of a stem.
   */
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

/** Hits of each table of a lexicon, to be filled. */
export function newHits({ tables }: Lexicon): readonly Runs[] {
  return tables.map(newRuns);
}

/** Puts the entries that begin with a stem into the columns; gives where they start. */
function readEntries({ lexicon, starts, entries }: Entries, stem: number): number {
  const read = entriesAt(lexicon, stem);
  starts[stem] = read.length === 0 ? 0 : entries.length;
  for (const { table, place, stems } of read) entries.push(table, place, stems.length - 1, ...stems.slice(1));
  if (read.length > 0) entries.push(NONE);
  return starts[stem] ?? 0;
}
