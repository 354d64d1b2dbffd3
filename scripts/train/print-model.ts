import { packWeights, type Steps, stepOf } from "../../server/src/core/prose/packed-weights.ts";
import type { LearnedModel } from "./learn-model.ts";

/** Two models as the text of a module. */
export function printModels(pitch: LearnedModel, compliment: LearnedModel): string {
  return `import type { PackedModel } from "../prose/model.ts";
import type { PackedWeights } from "../prose/packed-weights.ts";

// Written by \`npm run train\`; do not edit.

/** The model of the rule \`pitch\`. */
export const pitchModel: PackedModel = ${printModel(pitch)};

/** The model of the rule \`generic-compliment\`. */
export const complimentModel: PackedModel = ${printModel(compliment)};

/** The weights of both. */
export const weights: PackedWeights = ${JSON.stringify(packWeights(stepsOf(pitch, compliment)))};
`;
}

function printModel({ bias, sentence, message }: LearnedModel): string {
  return `{
  bias: ${inShort(bias)},
  sentence: { largest: ${inShort(largestOf(sentence))} },
  message: { largest: ${inShort(largestOf(message))} },
}`;
}

function inShort(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

type Weights = LearnedModel["sentence"];

function largestOf(weights: Weights): number {
  return Math.max(...[...weights.values()].map(Math.abs), 0);
}

function stepsOf(pitch: LearnedModel, compliment: LearnedModel): Map<number, Steps> {
  const columns = [pitch.sentence, pitch.message, compliment.sentence, compliment.message];
  const largest = columns.map(largestOf);
  const ids = new Set(columns.flatMap((weights) => [...weights.keys()]));
  const step = (id: number, column: number) => stepOf(columns[column]?.get(id) ?? 0, largest[column] ?? 0);
  return new Map([...ids].map((id) => [id, [step(id, 0), step(id, 1), step(id, 2), step(id, 3)]]));
}
