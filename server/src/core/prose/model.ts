import { lazy } from "../lazy.ts";
import { type ClassNames, classNamesOf } from "./class-names.ts";
import { readClassFeatures } from "./features.ts";
import { newHits, readHits } from "./lexicon/hits.ts";
import { COMPLIMENT, PITCH, ruleLexicons } from "./lexicon/rule-lexicons.ts";
import type { PackedWeights } from "./packed-weights.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import { newRuns, type Runs } from "./runs.ts";
import { createScorer, nextStamp, type Scorer, scoreSentences } from "./score.ts";
import { readStemRuns } from "./stem-runs.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { MET, sentencePart, toSlots, WEIGHTS, type WeightPair, weightTable } from "./weight-table.ts";
import { wordSignsOf } from "./word-signs.ts";

/**
 * A model as `scripts/train.ts` writes it; its weights are packed with those of the other. A linear model in two parts: a
 * sentence's score is the bias, plus what its own features say, plus what those of the whole message say. One above 0 is
 * a sentence of the kind that the model looks for.
 */
export interface PackedModel extends WeightPair {
  readonly bias: number;
}

/** The models of pitch and of compliment, which judge the same readings, as most of their features are the same. */
export interface ModelPair {
  readonly scorer: Scorer;
  /** The classes of each. */
  readonly names: readonly [ClassNames, ClassNames];
  /** What was found of the last reading. */
  last: Scored | undefined;
}

/** What the models find of a reading: the scores of its sentences. The features that may say something stand in the columns. */
interface Scored {
  readonly reading: Reading;
  readonly scores: readonly [readonly number[], readonly number[]];
}

/** One of two models: also the index of its table in the lexicon of the rules. */
export type ModelIndex = typeof PITCH | typeof COMPLIMENT;

/** The features of all sentences by their slots: runs of stems, and those of each model's classes. Filled anew for each reading. */
const stems = newRuns();
const classes: readonly [Runs, Runs] = [newRuns(), newRuns()];

/** The hits in a reading that is looked at while the signs of another one's words are still in use, as `wordSignsOf` keeps one. */
const hitsOfAnother = lazy(() => newHits(ruleLexicons()));

/** Makes the two models and their weights ready for use. */
export function unpackModels(
  [pitch, compliment]: readonly [PackedModel, PackedModel],
  weights: PackedWeights,
): ModelPair {
  const { tables } = ruleLexicons();
  return {
    scorer: createScorer(weightTable(weights), [pitch, compliment]),
    names: [classNamesOf(tables[PITCH] ?? []), classNamesOf(tables[COMPLIMENT] ?? [])],
    last: undefined,
  };
}

/** The verdicts of a model on a reading's sentences with a score above 0, in order. */
export function judge(reading: Reading, models: ModelPair, model: ModelIndex): readonly Verdict[] {
  const { scores } = scored(reading, models);
  let verdicts: Verdict[] | undefined;
  for (let index = 0; index < reading.sentences.length; index++) {
    const score = scores[model][index] ?? 0;
    const sentence = reading.sentences[index];
    if (score <= 0 || sentence === undefined) continue;
    verdicts ??= [];
    const features = weighedFeatures([stems, classes[model]], index, models, model);
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
  readStems(reading, models);
  const hits = hitsOfAnother();
  readHits(hits, reading, ruleLexicons());
  readClasses(reading, hits, models, model);
  return scoreSentences(models.scorer, model, reading.sentences.length, [stems, classes[model]]);
}

function scored(reading: Reading, models: ModelPair): Scored {
  if (models.last?.reading === reading) return models.last;
  models.last = undefined;
  const { scorer } = models;
  const count = reading.sentences.length;
  const { hits } = wordSignsOf(reading);
  readStems(reading, models);
  readClasses(reading, hits, models, PITCH);
  readClasses(reading, hits, models, COMPLIMENT);
  const scores = [
    scoreSentences(scorer, PITCH, count, [stems, classes[PITCH]]),
    scoreSentences(scorer, COMPLIMENT, count, [stems, classes[COMPLIMENT]]),
  ] as const;
  models.last = { reading, scores };
  return models.last;
}

function readStems(reading: Reading, { scorer: { table } }: ModelPair): void {
  readStemRuns(stems, reading, table.known);
  toSlots(table, stems.list);
}

function readClasses(
  reading: Reading,
  hits: readonly Runs[],
  { names, scorer: { table } }: ModelPair,
  model: ModelIndex,
): void {
  const own = hits[model];
  if (own !== undefined) readClassFeatures(classes[model], reading, own, names[model], table.known);
  toSlots(table, classes[model].list);
}

/** The features of a sentence that say something of it, filled anew for each. */
const weighed = rangeList();

/** The features of a sentence that say something of it, each once, where it stands first; what they say takes the place of the slot. */
function weighedFeatures(
  parts: readonly Runs[],
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
