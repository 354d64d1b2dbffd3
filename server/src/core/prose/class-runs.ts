import { type FeatureId, hashNext, hashText, idOf } from "./feature-id.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Sentence } from "./sentences.ts";
import { START } from "./stem-runs.ts";
import type { Word } from "./words.ts";

const CONTENT = hashText("*");
const NAME = hashText("*N");

/** What runs of classes start from; not what those of stems do, as a class may have a word's name. */
const CLASS_RUN = 1;

/** The longest run, in steps. */
const LONGEST = 3;

/** The steps of a sentence: the hash of each, and the words that it stands for. Filled anew for each sentence. */
const steps = rangeList();

/** Whether each step is a class. */
let areClasses: boolean[] = [];

/**
 * Adds runs of two and three steps in which other content words are `*` and at least one step is a class:
 * `@we @help @customer`. `hits` holds the sentence's from one index to before another; `own` are the ids of the
 * lexicon's classes.
 */
export function addClassRuns(
  list: RangeList,
  words: readonly Word[],
  sentence: Sentence,
  hits: SentenceHits,
  own: readonly FeatureId[],
): void {
  if (hits.from === hits.to) return;
  readSteps(words, sentence, hits, own);
  for (let at = 0; at < steps.length; at++) addRunsFrom(list, at);
}

/** The hits of one sentence in a list of those of many: from an index to before another. */
export interface SentenceHits {
  readonly list: RangeList;
  readonly from: number;
  readonly to: number;
}

function addRunsFrom(list: RangeList, at: number): void {
  const { ids, firsts, lasts, length } = steps;
  let hash = hashNext(CLASS_RUN, ids[at] ?? 0);
  let hasClass = areClasses[at] === true;
  const end = Math.min(length, at + LONGEST);
  for (let next = at + 1; next < end; next++) {
    hash = hashNext(hash, ids[next] ?? 0);
    hasClass ||= areClasses[next] === true;
    if (hasClass) addRange(list, idOf(hash), firsts[at] ?? 0, lasts[next] ?? 0);
  }
}

/** Of the classes that start at a word, the longest is the step, and of equal ones the first. */
function readSteps(
  words: readonly Word[],
  { first, last }: Sentence,
  { list, from, to }: SentenceHits,
  own: readonly FeatureId[],
): void {
  empty(steps);
  areClasses = [false];
  addRange(steps, START, first, first);
  let next = from;
  for (let at = first; at < last; ) {
    let [longest, end] = [-1, 0];
    for (; next < to && (list.firsts[next] ?? 0) <= at; next++) {
      if (list.firsts[next] !== at || (list.lasts[next] ?? 0) <= end) continue;
      longest = next;
      end = list.lasts[next] ?? 0;
    }
    const isClass = longest >= 0;
    if (!isClass) end = at + 1;
    addRange(steps, isClass ? (own[list.ids[longest] ?? 0] ?? 0) : plainHash(words[at], at > first), at, end);
    areClasses.push(isClass);
    at = end;
  }
}

function plainHash(word: Word | undefined, inside: boolean): number {
  if (word === undefined) return 0;
  if (word.kind !== "word" || word.facts.isFunction) return word.facts.hash;
  return inside && word.capital ? NAME : CONTENT;
}
