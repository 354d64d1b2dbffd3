import { type FeatureId, hashNext, hashText, idOf } from "./feature-id.ts";
import { addFeature, type FeatureList } from "./feature-list.ts";
import type { Hit } from "./lexicon/compile.ts";
import type { Sentence } from "./sentences.ts";
import { START } from "./stem-runs.ts";
import type { Word } from "./words.ts";

const CONTENT = hashText("*");
const NAME = hashText("*N");

/** What runs of classes start from; not what those of stems do, as a class may have a word's name. */
const CLASS_RUN = 1;

/** The longest run, in steps. */
const LONGEST = 3;

/** A step of a sequence: its hash, the words that it stands for, and whether it is a class. */
interface Step {
  readonly hash: number;
  readonly first: number;
  readonly last: number;
  readonly isClass: boolean;
}

/**
 * Adds runs of two and three steps in which other content words are `*` and at least one step is a class:
 * `@we @help @customer`. `own` are the ids of the lexicon's classes.
 */
export function addClassRuns(
  list: FeatureList,
  words: readonly Word[],
  sentence: Sentence,
  hits: readonly Hit[],
  own: readonly FeatureId[],
): void {
  if (hits.length === 0) return;
  const steps = stepsOf(words, sentence, hits, own);
  for (let at = 0; at < steps.length; at++) addRunsFrom(list, steps, at);
}

function addRunsFrom(list: FeatureList, steps: readonly Step[], at: number): void {
  const start = steps[at];
  if (start === undefined) return;
  let hash = hashNext(CLASS_RUN, start.hash);
  let { isClass: hasClass } = start;
  for (let next = at + 1; next < at + LONGEST; next++) {
    const step = steps[next];
    if (step === undefined) return;
    hash = hashNext(hash, step.hash);
    hasClass ||= step.isClass;
    if (hasClass) addFeature(list, idOf(hash), start.first, step.last);
  }
}

function stepsOf(
  words: readonly Word[],
  { first, last }: Sentence,
  hits: readonly Hit[],
  own: readonly FeatureId[],
): Step[] {
  const steps: Step[] = [{ hash: START, first, last: first, isClass: false }];
  let next = 0;
  for (let at = first; at < last; ) {
    let longest: Hit | undefined;
    for (let hit = hits[next]; hit !== undefined && hit.first <= at; hit = hits[++next]) {
      if (hit.first === at && (longest === undefined || hit.last > longest.last)) longest = hit;
    }
    const end = longest?.last ?? at + 1;
    const hash = longest === undefined ? plainHash(words[at], at > first) : (own[longest.place] ?? 0);
    steps.push({ hash, first: at, last: end, isClass: longest !== undefined });
    at = end;
  }
  return steps;
}

function plainHash(word: Word | undefined, inside: boolean): number {
  if (word === undefined) return 0;
  if (word.kind !== "word" || word.facts.isFunction) return word.facts.hash;
  return inside && word.capital ? NAME : CONTENT;
}
