import type { FeatureId } from "./feature-id.ts";

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
/** The step of a weight of 0. */
export const MIDDLE_STEP = (BASE - 1) / 2;
const FARTHEST = BASE * BASE - 1;

/** Packs weights. */
export function packWeights(weights: ReadonlyMap<FeatureId, number>): PackedWeights {
  const largest = Math.max(...[...weights.values()].map(Math.abs), 0);
  let data = "";
  let before = 0;
  for (const [id, weight] of [...weights].sort(([a], [b]) => a - b)) {
    for (; id - before > FARTHEST; before += FARTHEST) data += packEntry(FARTHEST, 0);
    data += packEntry(
      id - before,
      Math.sign(weight) * Math.round(MIDDLE_STEP * Math.sqrt(Math.abs(weight) / largest)),
    );
    before = id;
  }
  return { largest, data };
}

function packEntry(distance: number, step: number): string {
  return `${DIGITS[Math.floor(distance / BASE)]}${DIGITS[distance % BASE]}${DIGITS[step + MIDDLE_STEP]}`;
}

/**
 * The packed features in order of their ids: for each an id and its weight's step, one behind the other. In one loop
 * without calls, as it runs once, before anything is compiled.
 */
export function unpackWeights({ data }: PackedWeights): Int32Array {
  const weights = new Int32Array(Math.floor(data.length / 3) * 2);
  let [id, to] = [0, 0];
  for (let at = 0; at + 2 < data.length; at += 3) {
    const high = data.charCodeAt(at);
    const low = data.charCodeAt(at + 1);
    const digit = data.charCodeAt(at + 2);
    id += (high > GAP ? high - 36 : high - 35) * BASE + (low > GAP ? low - 36 : low - 35);
    const step = digit > GAP ? digit - 36 : digit - 35;
    if (step === MIDDLE_STEP) continue;
    weights[to++] = id;
    weights[to++] = step;
  }
  return weights.subarray(0, to);
}

/** The code of the backslash, which is no digit. */
const GAP = 92;

/** What each step weighs. */
export function weightsByStep({ largest }: PackedWeights): Float64Array {
  return Float64Array.from({ length: BASE }, (_, digit) => {
    const step = (digit - MIDDLE_STEP) / MIDDLE_STEP;
    return Math.sign(step) * step * step * largest;
  });
}
