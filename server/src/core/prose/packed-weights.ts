import type { FeatureId } from "./feature-id.ts";

/** Weights of features; undefined for a feature that has none. */
export type Weights = ReadonlyMap<FeatureId, number>;

/** Weights in few bytes: for each feature in order, two characters for the distance to the id before, one for the weight. */
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

/** Packs weights. */
export function packWeights(weights: Weights): PackedWeights {
  const largest = Math.max(...[...weights.values()].map(Math.abs), 0);
  let data = "";
  let before = 0;
  for (const [id, weight] of [...weights].sort(([a], [b]) => a - b)) {
    for (; id - before > FARTHEST; before += FARTHEST) data += packEntry(FARTHEST, 0);
    data += packEntry(
      id - before,
      Math.sign(weight) * Math.round(MIDDLE * Math.sqrt(Math.abs(weight) / largest)),
    );
    before = id;
  }
  return { largest, data };
}

function packEntry(distance: number, step: number): string {
  return `${DIGITS[Math.floor(distance / BASE)]}${DIGITS[distance % BASE]}${DIGITS[step + MIDDLE]}`;
}

/** Makes packed weights ready for use. */
export function unpackWeights({ largest, data }: PackedWeights): Weights {
  const byId = new Map<FeatureId, number>();
  let id = 0;
  for (let at = 0; at + 2 < data.length; at += 3) {
    id += digitAt(data, at) * BASE + digitAt(data, at + 1);
    const step = (digitAt(data, at + 2) - MIDDLE) / MIDDLE;
    if (step !== 0) byId.set(id, Math.sign(step) * step * step * largest);
  }
  return byId;
}

function digitAt(data: string, at: number): number {
  const code = data.charCodeAt(at);
  return code > 92 ? code - 36 : code - 35;
}
