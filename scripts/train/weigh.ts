import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { SMOOTHING } from "../../server/src/core/prose/score.ts";

/** The features of a message: those of its sentences, each once. */
export function messageFeatures(sentences: readonly (readonly FeatureId[])[]): ReadonlySet<FeatureId> {
  return new Set(sentences.flat());
}

/** What features say together, as the core's `score.ts` has it. */
export function weigh(features: Iterable<FeatureId>, weights: ReadonlyMap<FeatureId, number>): number {
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
