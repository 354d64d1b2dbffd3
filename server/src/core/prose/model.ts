import { classFeaturesOf } from "./features.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import type { PackedWeights } from "./packed-weights.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import { createScorer, nextStamp, type Scorer, scoreSentences } from "./score.ts";
import { type RunsOfReading, stemRunsOf } from "./stem-runs.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { MET, sentencePart, toSlots, WEIGHTS, type WeightPair, weightTable } from "./weight-table.ts";

/** A model as `scripts/train.ts` writes it; its weights are packed with those of the other. */
export interface PackedModel extends WeightPair {
  readonly bias: number;
}

/**
 * A linear model in two parts: a sentence's score is the bias, plus what its own features say, plus what those of
 * the whole message say. One above 0 is a sentence of the kind that the model looks for.
 */
export interface ModelSource {
  readonly packed: PackedModel;
  /** Its classes of words. */
  readonly lexicon: Lexicon;
}

/** Two models that judge the same readings, as most of their features are the same. */
export interface ModelPair {
  readonly sources: readonly [ModelSource, ModelSource];
  readonly scorer: Scorer;
  /** What was found of the last reading. */
  last: Scored | undefined;
}

/** What the models find of a reading: the features that may say something, by their slots, and the scores of its sentences. */
interface Scored {
  readonly reading: Reading;
  /** Of both models, and those of each. */
  readonly both: RunsOfReading;
  readonly own: readonly [RunsOfReading, RunsOfReading];
  readonly scores: readonly [readonly number[], readonly number[]];
}

/** One of two models. */
export type ModelIndex = 0 | 1;

/** The columns of the features of each model, and of both; filled anew for each reading. */
const lists = [rangeList(), rangeList(), rangeList()] as const;

/** Makes two models and their weights ready for use. */
export function unpackModels(sources: ModelPair["sources"], weights: PackedWeights): ModelPair {
  const [{ packed: one }, { packed: other }] = sources;
  return { sources, scorer: createScorer(weightTable(weights), [one, other]), last: undefined };
}

/** The verdicts of a model on a reading's sentences with a score above 0, in order. */
export function judge(reading: Reading, models: ModelPair, model: ModelIndex): readonly Verdict[] {
  const { both, own, scores } = scored(reading, models);
  let verdicts: Verdict[] | undefined;
  for (let index = 0; index < reading.sentences.length; index++) {
    const score = scores[model][index] ?? 0;
    const sentence = reading.sentences[index];
    if (score <= 0 || sentence === undefined) continue;
    verdicts ??= [];
    const features = weighedFeatures([both, own[model]], index, models, model);
    verdicts.push(verdictOf(reading, sentence, score, features));
  }
  return verdicts ?? NONE;
}

const NONE: readonly never[] = [];

/** How many sentences of a reading a model gives a score above 0. Where it was not asked for verdicts, the other model stays out. */
export function countFlagged(reading: Reading, models: ModelPair, model: ModelIndex): number {
  const { last } = models;
  const scores = last?.reading === reading ? last.scores[model] : scoresOf(reading, models, model);
  return scores.filter((score) => score > 0).length;
}

function scoresOf(reading: Reading, models: ModelPair, model: ModelIndex): readonly number[] {
  models.last = undefined;
  const runs = [stemsOf(reading, models), classesOf(reading, models, model)];
  return scoreSentences(models.scorer, model, reading.sentences.length, runs);
}

function scored(reading: Reading, models: ModelPair): Scored {
  if (models.last?.reading === reading) return models.last;
  models.last = undefined;
  const count = reading.sentences.length;
  const both = stemsOf(reading, models);
  const own = [classesOf(reading, models, 0), classesOf(reading, models, 1)] as const;
  const scores = [
    scoreSentences(models.scorer, 0, count, [both, own[0]]),
    scoreSentences(models.scorer, 1, count, [both, own[1]]),
  ] as const;
  models.last = { reading, both, own, scores };
  return models.last;
}

function stemsOf(reading: Reading, { scorer: { table } }: ModelPair): RunsOfReading {
  const runs = stemRunsOf(reading, table.known, lists[2]);
  toSlots(table, runs.list);
  return runs;
}

function classesOf(
  reading: Reading,
  { sources, scorer: { table } }: ModelPair,
  model: ModelIndex,
): RunsOfReading {
  const runs = classFeaturesOf(reading, sources[model].lexicon, table.known, lists[model]);
  toSlots(table, runs.list);
  return runs;
}

/** The features of a sentence that say something of it, filled anew for each. */
const weighed = rangeList();

/** The features of a sentence that say something of it, each once, where it stands first; what they say takes the place of the slot. */
function weighedFeatures(
  parts: readonly RunsOfReading[],
  index: number,
  { scorer }: ModelPair,
  model: ModelIndex,
): RangeList {
  const { slots } = scorer.table;
  const stamp = nextStamp(scorer);
  empty(weighed);
  for (const { list, starts } of parts) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const slot = list.ids[at] ?? -1;
      if (slot < 0 || slots[slot + MET + model] === stamp) continue;
      slots[slot + MET + model] = stamp;
      const weight = sentencePart(slots[slot + WEIGHTS] ?? 0, model);
      if (weight === 0) continue;
      addRange(weighed, weight * Math.abs(weight), list.firsts[at] ?? 0, list.lasts[at] ?? 0);
    }
  }
  return weighed;
}
