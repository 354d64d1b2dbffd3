import { hashNext, hashText, idOf } from "./feature-id.ts";
import { addFeature, empty, type FeatureList, featureList } from "./feature-list.ts";
import { keepLast } from "./keep-last.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Word } from "./words.ts";

/** The hash of a sentence's start and end as steps of a run. */
export const START = hashText("^");
export const END = hashText("$");

/** Features of all sentences of a reading one behind the other. */
export interface RunsOfReading {
  readonly list: FeatureList;
  /** Where the features of each sentence start in the list, and at last where all end. */
  readonly starts: readonly number[];
}

/** Filled anew for each reading, as large columns are slow to make. */
const list = featureList();

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
function addStemRuns(list: FeatureList, words: readonly Word[], { first, last }: Sentence): void {
  for (let at = first - 1; at < last; at++) {
    let hash = hashNext(0, at < first ? START : hashAt(words, at));
    if (at >= first) addFeature(list, idOf(hash), at, at + 1);
    for (let next = at + 1; next <= Math.min(last, at + 2); next++) {
      hash = hashNext(hash, next === last ? END : hashAt(words, next));
      addFeature(list, idOf(hash), Math.max(first, at), Math.min(last, next + 1));
    }
  }
}

function hashAt(words: readonly Word[], at: number): number {
  return words[at]?.facts.hash ?? 0;
}
