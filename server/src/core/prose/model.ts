import type { FeatureId } from "./feature-id.ts";
import { type Feature, featuresOf } from "./features.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import { type PackedWeights, unpackWeights, type Weights } from "./packed-weights.ts";
import type { Reading } from "./reading.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** A model as `scripts/train.ts` writes it. */
export interface PackedModel {
  readonly bias: number;
  /** What a feature of a sentence says about that sentence. */
  readonly sentence: PackedWeights;
  /** What a feature anywhere in a message says about the message. */
  readonly message: PackedWeights;
}

/**
 * A linear model in two parts: a sentence's score is the bias, plus what its own features say, plus what those of
 * the whole message say. One above 0 is a sentence of the kind that the model looks for.
 */
export interface Model {
  readonly bias: number;
  readonly sentence: Weights;
  readonly message: Weights;
}

/** A model ready for use. */
export function unpackModel({ bias, sentence, message }: PackedModel): Model {
  return { bias, sentence: unpackWeights(sentence), message: unpackWeights(message) };
}

/** Scores every sentence of a reading; those above 0 come back, in order. */
export function judge(reading: Reading, lexicon: Lexicon, model: Model): Verdict[] {
  const sentences = featuresOf(reading, lexicon);
  const base =
    model.bias +
    weigh(messageFeatures(sentences.map(({ features }) => features.map(idOfFeature))), model.message);
  const verdicts: Verdict[] = [];
  for (const sentence of sentences) {
    const score = base + weigh(sentence.features.map(idOfFeature), model.sentence);
    if (score > 0) verdicts.push(verdictOf(reading, sentence, score, model.sentence));
  }
  return verdicts;
}

function idOfFeature({ id }: Feature): FeatureId {
  return id;
}

/** The features of a message: those of its sentences, each once. */
export function messageFeatures(sentences: readonly (readonly FeatureId[])[]): ReadonlySet<FeatureId> {
  return new Set(sentences.flat());
}

/** Keeps length from deciding: the sum of weights is divided by the root of how many there are, and this. */
export const SMOOTHING = 10;

/** What features say together. */
export function weigh(features: Iterable<FeatureId>, weights: Weights): number {
  let sum = 0;
  let known = 0;
  for (const id of features) {
    const weight = weights.get(id);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return sum / Math.sqrt(known + SMOOTHING);
}
