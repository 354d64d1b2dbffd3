import type { Model, Weights } from "../../server/src/core/prose/model.ts";

/** Weights are kept as whole numbers of this unit: small enough that rounding changes no decision that matters. */
const UNIT = 0.02;

/** A model as the text of a module. Features of equal weight share a line. */
export function printModel({ bias, sentence, message }: Model, name: string, rule: string): string {
  return `import type { PackedModel } from "../prose/model.ts";

/** The model of the rule \`${rule}\`. Written by \`npm run train\`; do not edit. */
export const ${name}: PackedModel = {
  bias: ${Math.round(bias * 1e4) / 1e4},
  unit: ${UNIT},
  sentence: {
${printWeights(sentence)}
  },
  message: {
${printWeights(message)}
  },
};
`;
}

function printWeights(weights: Weights): string {
  const byWeight = new Map<number, string[]>();
  for (const [feature, weight] of weights) {
    const rounded = Math.round(weight / UNIT);
    if (rounded !== 0) byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), feature]);
  }
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, names]) => `    "${weight}": ${JSON.stringify(names.sort().join("|"))},`)
    .join("\n");
}
