/**
 * A feature as a number of 23 bits: few enough to pack (`packed-weights.ts`), enough to keep thousands apart. Two
 * features share one in about one case of a thousand.
 */
export type FeatureId = number;

const MASK = 0x7fffff;
const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a text (FNV-1a, 32 bits). */
export function hashText(text: string): number {
  let hash = START;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** The hash of a sequence, from that of its beginning (0 for none) and that of its next step. */
export function hashNext(sequence: number, step: number): number {
  const mixed = Math.imul(sequence ^ step, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) + 0x632be5ab;
}

/** The id of a sequence, or of a text, with this hash. */
export function idOf(hash: number): FeatureId {
  return ((hash >>> 9) ^ hash) & MASK;
}

/** The id of a feature that has a name. */
export function namedId(name: string): FeatureId {
  return idOf(hashText(name));
}
