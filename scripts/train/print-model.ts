import { type PackedWeights, packWeights } from "../../server/src/core/prose/packed-weights.ts";
import type { LearnedModel } from "./learn-model.ts";

/** A model as the text of a module. */
export function printModel({ bias, sentence, message }: LearnedModel, name: string, rule: string): string {
  return `import type { PackedModel } from "../prose/model.ts";

/** The model of the rule \`${rule}\`. Written by \`npm run train\`; do not edit. */
export const ${name}: PackedModel = {
  bias: ${Math.round(bias * 1e4) / 1e4},
  sentence: ${printWeights(packWeights(sentence))},
  message: ${printWeights(packWeights(message))},
};
`;
}

function printWeights({ largest, data }: PackedWeights): string {
  return `{ largest: ${Math.round(largest * 1e4) / 1e4}, data: ${JSON.stringify(data)} }`;
}
