import { type FeatureId, hashNext, hashText, idOf } from "./feature-id.ts";
import { addKnown, type KnownIds } from "./known-ids.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Sentence } from "./sentences.ts";
import { CAPITAL, FUNCTION, HASH, KIND_SHIFT } from "./spellings.ts";
import { START } from "./stem-runs.ts";
import { WORD } from "./token-kinds.ts";
import { twiceAsLong } from "./twice-as-long.ts";
import { recordNumberAt, traitsAt, type Words } from "./words.ts";

const CONTENT = hashText("*");
const NAME = hashText("*N");

/** What runs of classes start from; not what those of stems do, as a class may have a word's name. */
const CLASS_RUN = 1;

/** The steps of a sentence: the hash of each, and the words that it stands for. Filled anew for each sentence. */
const steps = rangeList();

/** For each step 1 where it is a class, else 0. */
let areClasses = new Uint8Array(64);

/**
 * Adds runs of two and three steps in which other content words are `*` and at least one step is a class:
 * `@we @help @customer`; of these the ones that may weigh something. `hits` holds the sentence's from one index to
 * before another; `own` are the ids of the lexicon's classes.
 */
export function addClassRuns(
  list: RangeList,
  known: KnownIds,
  words: Words,
  sentence: Sentence,
  hits: SentenceHits,
  own: readonly FeatureId[],
): void {
  if (hits.from === hits.to) return;
  readSteps(words, sentence, hits, own);
  const { length } = steps;
  for (let at = 0; at + 1 < length; at++) {
    const classes = (areClasses[at] ?? 0) | (areClasses[at + 1] ?? 0);
    const last = at + 2 < length ? (areClasses[at + 2] ?? 0) : 0;
    if ((classes | last) !== 0) addRunsFrom(list, known, at, classes !== 0);
  }
}

/** The hits of one sentence in a list of those of many: from an index to before another. */
export interface SentenceHits {
  readonly list: RangeList;
  readonly from: number;
  readonly to: number;
}

/** Adds the runs from a step on, with that of two steps or without. */
function addRunsFrom(list: RangeList, known: KnownIds, at: number, ofTwo: boolean): void {
  const { ids, firsts, lasts, length } = steps;
  const first = firsts[at] ?? 0;
  const two = hashNext(hashNext(CLASS_RUN, ids[at] ?? 0), ids[at + 1] ?? 0);
  if (ofTwo) addKnown(list, known, idOf(two), first, lasts[at + 1] ?? 0);
  if (at + 2 < length)
    addKnown(list, known, idOf(hashNext(two, ids[at + 2] ?? 0)), first, lasts[at + 2] ?? 0);
}

/** Of the classes that start at a word, the longest is the step, and of equal ones the first. */
function readSteps(
  words: Words,
  { first, last }: Sentence,
  { list, from, to }: SentenceHits,
  own: readonly FeatureId[],
): void {
  const { ids, firsts, lasts } = list;
  empty(steps);
  addStep(START, first, first, 0);
  let next = from;
  for (let at = first; at < last; ) {
    let longest = -1;
    let end = 0;
    for (; next < to && (firsts[next] ?? 0) <= at; next++) {
      if (firsts[next] !== at || (lasts[next] ?? 0) <= end) continue;
      longest = next;
      end = lasts[next] ?? 0;
    }
    if (longest < 0) {
      end = at + 1;
      addStep(plainHash(words, at, at > first), at, end, 0);
    } else addStep(own[ids[longest] ?? 0] ?? 0, at, end, 1);
    at = end;
  }
}

function addStep(hash: number, first: number, last: number, isClass: 0 | 1): void {
  if (steps.length === areClasses.length) areClasses = twiceAsLong(areClasses);
  areClasses[steps.length] = isClass;
  addRange(steps, hash, first, last);
}

function plainHash(words: Words, at: number, inside: boolean): number {
  const traits = traitsAt(words, at);
  if (traits >> KIND_SHIFT !== WORD || (traits & FUNCTION) !== 0) return recordNumberAt(words, at, HASH);
  return inside && (traits & CAPITAL) !== 0 ? NAME : CONTENT;
}
