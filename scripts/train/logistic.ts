import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { SMOOTHING } from "../../server/src/core/prose/score.ts";
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
  readonly weights: ReadonlyMap<FeatureId, number>;
}

export const DEFAULT_OPTIONS: LearningOptions = { passes: 20, step: 0.4, decay: 3e-4 };

/** An example with its features as indices of weights. */
interface Row {
  readonly ids: readonly number[];
  readonly label: number;
}

/**
 * Logistic regression by stochastic gradient steps, their size adapted for each weight (AdaGrad); the result is the
 * mean of the weights after each of the later passes. Only features in `vocabulary` get a weight. The order of
 * examples is shuffled by a generator with a fixed seed, so the same examples always give the same model.
 */
export function learn(
  examples: readonly Example[],
  vocabulary: readonly FeatureId[],
  options: LearningOptions = DEFAULT_OPTIONS,
): Learned {
  const index = new Map(vocabulary.map((name, at) => [name, at]));
  const rows = examples.map(({ features, label }) => ({ ids: idsOf(features, index), label: label ? 1 : 0 }));
  const random = generator(1);
  const state = newState(vocabulary.length);
  const mean = { bias: 0, weights: new Float64Array(vocabulary.length), passes: 0 };
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(rows, random);
    for (const row of rows) step(state, row, options);
    if (pass >= options.passes / 2) addTo(mean, state);
  }
  const weights = vocabulary.map((name, at) => [name, (mean.weights[at] ?? 0) / mean.passes] as const);
  return { bias: mean.bias / mean.passes, weights: new Map(weights) };
}

/** Weights while they are learned, and how far each has moved so far. */
interface State {
  bias: number;
  biasEnergy: number;
  readonly weights: Float64Array;
  readonly energy: Float64Array;
}

function newState(size: number): State {
  return {
    bias: 0,
    biasEnergy: 1,
    weights: new Float64Array(size),
    energy: new Float64Array(size).fill(1e-2),
  };
}

function step(state: State, { ids, label }: Row, options: LearningOptions): void {
  const { weights, energy } = state;
  const norm = 1 / Math.sqrt(ids.length + SMOOTHING);
  const error = label - sigmoid(state.bias + norm * sum(ids, weights));
  state.biasEnergy += error * error;
  state.bias += (options.step * error) / Math.sqrt(state.biasEnergy);
  for (const id of ids) {
    const gradient = error * norm - options.decay * (weights[id] ?? 0);
    energy[id] = (energy[id] ?? 0) + gradient * gradient;
    weights[id] = (weights[id] ?? 0) + (options.step * gradient) / Math.sqrt(energy[id] ?? 1);
  }
}

function addTo(
  mean: { bias: number; weights: Float64Array; passes: number },
  { bias, weights }: State,
): void {
  mean.bias += bias;
  mean.passes++;
  for (let at = 0; at < weights.length; at++) mean.weights[at] = (mean.weights[at] ?? 0) + (weights[at] ?? 0);
}

function idsOf(features: readonly FeatureId[], index: ReadonlyMap<FeatureId, number>): number[] {
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
