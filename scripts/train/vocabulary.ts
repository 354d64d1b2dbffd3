import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import type { Example } from "./examples.ts";
import type { Learned } from "./logistic.ts";

/** A feature must be seen in this many sentences to be learned: what is rarer tells of one writer only. */
const RAREST = 3;

/** The features that are frequent enough, in the order in which they are first seen. */
export function frequentFeatures(examples: readonly Example[]): FeatureId[] {
  const counts = countFeatures(examples);
  return [...counts].filter(([, count]) => count >= RAREST).map(([name]) => name);
}

/** The features that change most decisions: weight times the logarithm of how often it is seen. */
export function strongestFeatures(learned: Learned, examples: readonly Example[], most: number): FeatureId[] {
  const counts = countFeatures(examples);
  const strength = (id: FeatureId) =>
    Math.abs(learned.weights.get(id) ?? 0) * Math.log(1 + (counts.get(id) ?? 0));
  return [...learned.weights.keys()]
    .sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1))
    .slice(0, most);
}

function countFeatures(examples: readonly Example[]): Map<FeatureId, number> {
  const counts = new Map<FeatureId, number>();
  for (const { features } of examples) for (const id of features) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
