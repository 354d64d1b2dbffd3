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

/** Tells each packed feature and its weight's step, in order of their ids. */
export function forEachWeight({ data }: PackedWeights, tell: (id: FeatureId, step: number) => void): void {
  let id = 0;
  for (let at = 0; at + 2 < data.length; at += 3) {
    id += digitAt(data, at) * BASE + digitAt(data, at + 1);
    const step = digitAt(data, at + 2);
    if (step !== MIDDLE_STEP) tell(id, step);
  }
}

/** What each step weighs. */
export function weightsByStep({ largest }: PackedWeights): Float64Array {
  return Float64Array.from({ length: BASE }, (_, digit) => {
    const step = (digit - MIDDLE_STEP) / MIDDLE_STEP;
    return Math.sign(step) * step * step * largest;
  });
}

function digitAt(data: string, at: number): number {
  const code = data.charCodeAt(at);
  return code > 92 ? code - 36 : code - 35;
}
