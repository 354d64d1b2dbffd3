import { hashNext, hashText, idOf } from "./feature-id.ts";
import { addKnown, type KnownIds } from "./known-ids.ts";
import type { RangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import { clearRuns, endSentence, type Runs } from "./runs.ts";
import type { Sentence } from "./sentences.ts";
import { HASH, RECORD } from "./spellings.ts";
import { CELL, SPELLING, type Words } from "./words.ts";

/** The hash of a sentence's start and end as steps of a run. */
export const START = hashText("^");
export const END = hashText("$");

/**
 * Reads runs of one to three stems, `^` and `$` for the sentence's ends: `worth a quick`. Of these the ones that may
 * weigh something take the place of what is in the runs.
 */
export function readStemRuns(runs: Runs, { words, sentences }: Reading, known: KnownIds): void {
  clearRuns(runs);
  for (const sentence of sentences) {
    addStemRuns(runs.list, known, words, sentence);
    endSentence(runs);
  }
}

/**
 * Adds the runs in the order of their first step, shorter ones first; marks of the ends alone are no run. `here` and
 * `next` are steps, the hashes of stems.
 */
function addStemRuns(
  list: RangeList,
  known: KnownIds,
  { cells, spellings }: Words,
  { first, last }: Sentence,
): void {
  const { records } = spellings;
  let here = START;
  let next = records[(cells[first * CELL + SPELLING] ?? 0) * RECORD + HASH] ?? 0;
  for (let at = first - 1; at < last; at++) {
    const third = at + 2;
    const from = at < first ? first : at;
    const one = hashNext(0, here);
    if (at >= first) addKnown(list, known, idOf(one), at, at + 1);
    const two = hashNext(one, next);
    addKnown(list, known, idOf(two), from, third < last ? third : last);
    here = next;
    if (third > last) continue;
    next = third === last ? END : (records[(cells[third * CELL + SPELLING] ?? 0) * RECORD + HASH] ?? 0);
    addKnown(list, known, idOf(hashNext(two, next)), from, third < last ? third + 1 : last);
  }
}
