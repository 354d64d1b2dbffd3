import type { Example } from "./examples.ts";
import type { Learned } from "./logistic.ts";

/** A feature must be seen in this many sentences to be learned: what is rarer tells of one writer only. */
const RAREST = 3;

/** The features that are frequent enough, in the order in which they are first seen. */
export function frequentFeatures(examples: readonly Example[]): string[] {
  const counts = countFeatures(examples);
  return [...counts].filter(([, count]) => count >= RAREST).map(([name]) => name);
}

/** The features that change most decisions: weight times the logarithm of how often it is seen. */
export function strongestFeatures(learned: Learned, examples: readonly Example[], most: number): string[] {
  const counts = countFeatures(examples);
  const strength = (name: string) =>
    Math.abs(learned.weights.get(name) ?? 0) * Math.log(1 + (counts.get(name) ?? 0));
  return [...learned.weights.keys()]
    .sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1))
    .slice(0, most);
}

function countFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
