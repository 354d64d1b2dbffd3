import { SMOOTHING } from "../../server/src/core/prose/model.ts";
import type { Example } from "./examples.ts";

/** How to learn: passes over the examples, step size, and how strongly weights are pulled to 0. */
export interface LearningOptions {
  readonly passes: number;
  readonly step: number;
  readonly decay: number;
}

/** A learned linear function of features. */
export interface Learned {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export const DEFAULT_OPTIONS: LearningOptions = { passes: 20, step: 0.2, decay: 3e-4 };

/**
 * Logistic regression by stochastic gradient steps, their size adapted for each weight (AdaGrad). Only features in
 * `vocabulary` get a weight. The order of examples is shuffled by a generator with a fixed seed, so the same
 * examples always give the same model.
 */
export function learn(
  examples: readonly Example[],
  vocabulary: readonly string[],
  { passes, step, decay }: LearningOptions = DEFAULT_OPTIONS,
): Learned {
  const index = new Map(vocabulary.map((name, at) => [name, at]));
  const rows = examples.map(({ features, label }) => ({ ids: idsOf(features, index), label: label ? 1 : 0 }));
  const weights = new Float64Array(vocabulary.length);
  const energy = new Float64Array(vocabulary.length).fill(1e-2);
  const random = generator(1);
  let bias = 0;
  let biasEnergy = 1;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(rows, random);
    for (const { ids, label } of rows) {
      const norm = 1 / Math.sqrt(ids.length + SMOOTHING);
      const error = label - sigmoid(bias + norm * sum(ids, weights));
      biasEnergy += error * error;
      bias += (step * error) / Math.sqrt(biasEnergy);
      for (const id of ids) {
        const gradient = error * norm - decay * (weights[id] ?? 0);
        energy[id] = (energy[id] ?? 0) + gradient * gradient;
        weights[id] = (weights[id] ?? 0) + (step * gradient) / Math.sqrt(energy[id] ?? 1);
      }
    }
  }
  return { bias, weights: new Map(vocabulary.map((name, at) => [name, weights[at] ?? 0])) };
}

function idsOf(features: readonly string[], index: ReadonlyMap<string, number>): number[] {
  return features.flatMap((name) => index.get(name) ?? []);
}

function sum(ids: readonly number[], weights: Float64Array): number {
  let total = 0;
  for (const id of ids) total += weights[id] ?? 0;
  return total;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** A linear congruential generator of numbers from 0 to 1 (constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined) continue;
    items[i] = b;
    items[j] = a;
  }
}
