import { empty, type RangeList, rangeList } from "./range-list.ts";
import { twiceAsLong } from "./twice-as-long.ts";

/** Ranges of words in all sentences of a reading, those of one sentence behind those of the one before. */
export interface Runs {
  readonly list: RangeList;
  /** Where those of each sentence start in the list, and behind the last sentence where all end; what follows is of others. */
  starts: Int32Array;
  /** How many sentences were ended. */
  sentences: number;
}

/** Runs of no sentence. */
export function newRuns(): Runs {
  return { list: rangeList(), starts: new Int32Array(16), sentences: 0 };
}

/** Takes all ranges and sentences out, so that the runs can be filled anew. */
export function clearRuns(runs: Runs): void {
  empty(runs.list);
  runs.sentences = 0;
}

/** Ends a sentence: what is added to the list from now on is of the next. */
export function endSentence(runs: Runs): void {
  runs.sentences++;
  if (runs.sentences === runs.starts.length) runs.starts = twiceAsLong(runs.starts);
  runs.starts[runs.sentences] = runs.list.length;
}
