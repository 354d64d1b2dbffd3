/** Weights of features by name; undefined for a feature that has none. */
export interface Weights {
  get(name: string): number | undefined;
}

/**
 * Weights in few bytes: for each feature, in the order of their names' hashes, two characters for the distance to
 * the hash before and one for the weight. Names are not kept, so a feature that was never weighed is taken for
 * another one in about one case of a thousand.
 */
export interface PackedWeights {
  /** The largest weight; the 91 steps of a weight's character run from minus it to it, finer near 0. */
  readonly largest: number;
  readonly data: string;
}

/** Characters that need no escape in a string: codes 35 to 126 without the backslash. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter(
  (char) => char !== "\\",
);
const BASE = DIGITS.length;
const MIDDLE = (BASE - 1) / 2;
const FARTHEST = BASE * BASE - 1;

/** Hashes have 23 bits: few enough for two digits a distance, enough to keep thousands of names apart. */
const HASH_MASK = 0x7fffff;

/** The hash of a feature's name (FNV-1a, 32 bits, folded to 23). */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash >>> 9) ^ hash) & HASH_MASK;
}

/** Packs weights. Of two names with one hash the heavier counts. */
export function packWeights(weights: ReadonlyMap<string, number>): PackedWeights {
  const byHash = new Map<number, number>();
  for (const [name, weight] of weights) {
    const hash = hashOf(name);
    if (Math.abs(weight) > Math.abs(byHash.get(hash) ?? 0)) byHash.set(hash, weight);
  }
  const largest = Math.max(...[...byHash.values()].map(Math.abs), 0);
  let data = "";
  let before = 0;
  for (const [hash, weight] of [...byHash].sort(([a], [b]) => a - b)) {
    for (; hash - before > FARTHEST; before += FARTHEST) data += packEntry(FARTHEST, 0);
    data += packEntry(
      hash - before,
      Math.sign(weight) * Math.round(MIDDLE * Math.sqrt(Math.abs(weight) / largest)),
    );
    before = hash;
  }
  return { largest, data };
}

function packEntry(distance: number, step: number): string {
  return `${DIGITS[Math.floor(distance / BASE)]}${DIGITS[distance % BASE]}${DIGITS[step + MIDDLE]}`;
}

/** Makes packed weights ready for use. */
export function unpackWeights({ largest, data }: PackedWeights): Weights {
  const byHash = new Map<number, number>();
  let hash = 0;
  for (let at = 0; at + 2 < data.length; at += 3) {
    hash += digitAt(data, at) * BASE + digitAt(data, at + 1);
    const step = (digitAt(data, at + 2) - MIDDLE) / MIDDLE;
    if (step !== 0) byHash.set(hash, Math.sign(step) * step * step * largest);
  }
  return { get: (name) => byHash.get(hashOf(name)) };
}

function digitAt(data: string, at: number): number {
  const code = data.charCodeAt(at);
  return code > 92 ? code - 36 : code - 35;
}
