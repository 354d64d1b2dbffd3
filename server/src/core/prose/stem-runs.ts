import { hashNext, hashText, idOf } from "./feature-id.ts";
import { keepLast } from "./keep-last.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Word } from "./words.ts";

/** The hash of a sentence's start and end as steps of a run. */
export const START = hashText("^");
export const END = hashText("$");

/** Features of all sentences of a reading one behind the other. */
export interface RunsOfReading {
  readonly list: RangeList;
  /** Where the features of each sentence start in the list, and at last where all end. */
  readonly starts: readonly number[];
}

/** Filled anew for each reading. */
const list = rangeList();

/** Runs of one to three stems, `^` and `$` for the sentence's ends: `worth a quick`. The same for every model; to be used before those of another reading are asked for. */
export const stemRunsOf = keepLast(({ words, sentences }: Reading): RunsOfReading => {
  empty(list);
  const starts = [0];
  for (const sentence of sentences) {
    addStemRuns(list, words, sentence);
    starts.push(list.length);
  }
  return { list, starts };
});

/** Adds the runs in the order of their first step, shorter ones first; marks of the ends alone are no run. */
function addStemRuns(list: RangeList, words: readonly Word[], { first, last }: Sentence): void {
  let [here, next] = [START, stepAt(words, first, last)];
  for (let at = first - 1; at < last; at++) {
    const second = at + 2 <= last ? stepAt(words, at + 2, last) : 0;
    const [from, one] = [Math.max(first, at), hashNext(0, here)];
    if (at >= first) addRange(list, idOf(one), at, at + 1);
    const two = hashNext(one, next);
    addRange(list, idOf(two), from, Math.min(last, at + 2));
    if (at + 2 <= last) addRange(list, idOf(hashNext(two, second)), from, Math.min(last, at + 3));
    [here, next] = [next, second];
  }
}

function stepAt(words: readonly Word[], at: number, last: number): number {
  return at === last ? END : (words[at]?.facts.hash ?? 0);
}
