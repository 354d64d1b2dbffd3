import type { FeatureId } from "./feature-id.ts";
import { classFeaturesOf } from "./features.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import type { PackedWeights } from "./packed-weights.ts";
import { rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import { createScorer, type RunsOfModels, type Scorer, scoreSentences } from "./score.ts";
import { type RunsOfReading, stemRunsOf } from "./stem-runs.ts";
import { type Verdict, verdictOf, type WeighedFeature } from "./verdict.ts";
import { sentenceWeight, type WeightPair, weightTable } from "./weight-table.ts";

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

/** What two models find of a reading: the features that may say something, and the scores of its sentences by each. */
interface Scored {
  readonly reading: Reading;
  readonly runs: RunsOfModels;
  readonly scores: readonly [readonly number[], readonly number[]];
}

/** One of two models. */
export type ModelIndex = 0 | 1;

/** The columns of the features of both models, and of each; filled anew for each reading. */
const lists = [rangeList(), rangeList(), rangeList()] as const;

/** Makes two models and their weights ready for use. */
export function unpackModels(sources: ModelPair["sources"], weights: PackedWeights): ModelPair {
  const [{ packed: one }, { packed: other }] = sources;
  return { sources, scorer: createScorer(weightTable(weights), [one, other]), last: undefined };
}

/** The verdicts of a model on a reading's sentences with a score above 0, in order. */
export function judge(reading: Reading, models: ModelPair, model: ModelIndex): readonly Verdict[] {
  const { runs, scores } = scored(reading, models);
  let verdicts: Verdict[] | undefined;
  for (const [index, sentence] of reading.sentences.entries()) {
    const score = scores[model][index] ?? 0;
    if (score <= 0) continue;
    const features = weighedFeatures([runs.both, runs.own[model]], index, models, model);
    verdicts ??= [];
    verdicts.push(verdictOf(reading, sentence, score, features));
  }
  return verdicts ?? NONE;
}

const NONE: readonly never[] = [];

/** How many sentences of a reading a model gives a score above 0. */
export function countFlagged(reading: Reading, models: ModelPair, model: ModelIndex): number {
  return scored(reading, models).scores[model].filter((score) => score > 0).length;
}

function scored(reading: Reading, models: ModelPair): Scored {
  if (models.last?.reading === reading) return models.last;
  const [{ lexicon: one }, { lexicon: other }] = models.sources;
  const { known } = models.scorer.table;
  const both = stemRunsOf(reading, known, lists[0]);
  const own = [
    classFeaturesOf(reading, one, known, lists[1]),
    classFeaturesOf(reading, other, known, lists[2]),
  ] as const;
  const runs = { both, own };
  const scores = scoreSentences(models.scorer, reading.sentences.length, runs);
  models.last = { reading, runs, scores };
  return models.last;
}

/** The features of a sentence that say something of it, each once, where it stands first. */
function weighedFeatures(
  parts: readonly RunsOfReading[],
  index: number,
  { scorer }: ModelPair,
  model: ModelIndex,
): WeighedFeature[] {
  const found: WeighedFeature[] = [];
  const seen = new Set<FeatureId>();
  for (const { list, starts } of parts) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const id = list.ids[at] ?? 0;
      const weight = sentenceWeight(scorer.table, id, model);
      if (weight === 0 || seen.has(id)) continue;
      seen.add(id);
      found.push({
        weight: weight * Math.abs(weight),
        first: list.firsts[at] ?? 0,
        last: list.lasts[at] ?? 0,
      });
    }
  }
  return found;
}
