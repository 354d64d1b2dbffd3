import { DIGITS, digit, FIRST_DIGIT } from "./digits.ts";
import type { FeatureId } from "./feature-id.ts";

/**
 * Weights of features for two models' sentences and messages in few bytes, so that one of them is found without
 * reading the others. Ids lie in groups, each of 2,048 that follow each other: first how many characters each group
 * takes, then the groups. A feature in a group is two characters for its place there and its kind, which says which
 * of the four weights it has, and one for each of those.
 */
export type PackedWeights = string;

/** A feature's four steps: for the first model's sentences and messages, then for the second's. */
export type Steps = readonly [number, number, number, number];

/** The step of a weight that is the largest; there are as many below 0. Those near 0 are finer. */
export const MIDDLE_STEP = 45;

/** How many bits of an id are its place in a group, and how many groups there are. */
export const PLACE_BITS = 11;
const GROUPS = 4096;

/** Which weights a feature has, by its kind: the first of them, and how many. Of kinds that will do, the first is taken. */
const KINDS = [
  { first: 1, count: 1 },
  { first: 0, count: 2 },
  { first: 2, count: 2 },
  { first: 0, count: 4 },
] as const;

/** The step of a weight: its root, as a share of the largest one's. */
export function stepOf(weight: number, largest: number): number {
  return Math.sign(weight) * Math.round(MIDDLE_STEP * Math.sqrt(Math.abs(weight) / largest));
}

/** Packs the steps of features. Throws where more of them lie close together than the form has room for. */
export function packWeights(features: ReadonlyMap<FeatureId, Steps>): PackedWeights {
  const groups: string[] = new Array(GROUPS).fill("");
  for (const [id, steps] of [...features].sort(([a], [b]) => a - b))
    groups[id >> PLACE_BITS] += packFeature(id & ((1 << PLACE_BITS) - 1), steps);
  return groups.map(({ length }) => digit(length)).join("") + groups.join("");
}

function packFeature(place: number, steps: Steps): string {
  if (steps.every((step) => step === 0)) return "";
  const kind = KINDS.findIndex(({ first, count }) =>
    steps.every((step, column) => step === 0 || (column >= first && column < first + count)),
  );
  const { first, count } = KINDS[kind] ?? KINDS[3];
  const code = place * KINDS.length + kind;
  const shown = steps.slice(first, first + count).map((step) => digit(step + MIDDLE_STEP));
  return digit(Math.floor(code / DIGITS)) + digit(code % DIGITS) + shown.join("");
}

/** The group of packed weights that a feature is in, if it has any. */
export function groupOf(id: FeatureId): number {
  return id >> PLACE_BITS;
}

/** Where each group of packed weights begins, and behind them where the last ends. */
export function groupStarts(packed: PackedWeights): Int32Array {
  const starts = new Int32Array(GROUPS + 1);
  let at = GROUPS;
  starts[0] = at;
  for (let group = 0; group < GROUPS; group++) {
    at += packed.charCodeAt(group) - FIRST_DIGIT;
    starts[group + 1] = at;
  }
  return starts;
}

/** Takes a feature's id and its steps, each a signed byte of one number; the first of the four is the lowest. */
export type TakeSteps = (id: FeatureId, steps: number) => void;

/**
 * Gives the features of one group in order. `starts` is what `groupStarts` gives. Most groups are read before this is
 * compiled, so it calls as little as it can.
 */
export function readGroup(packed: PackedWeights, starts: Int32Array, group: number, take: TakeSteps): void {
  const end = starts[group + 1] ?? 0;
  let at = starts[group] ?? 0;
  while (at < end) {
    const code = packed.charCodeAt(at) * DIGITS + packed.charCodeAt(at + 1) - FIRST_CODE;
    const { first, count } = KINDS[(code & 3) as 0 | 1 | 2 | 3];
    let shift = first * 8;
    let steps = 0;
    at += 2;
    for (const behind = at + count; at < behind; at++) {
      steps |= ((packed.charCodeAt(at) - MIDDLE_CODE) & 0xff) << shift;
      shift += 8;
    }
    take((group << PLACE_BITS) | (code >> 2), steps);
  }
}

/** What two digits for 0, and one for the middle step, are as codes of characters. */
const FIRST_CODE = FIRST_DIGIT * DIGITS + FIRST_DIGIT;
const MIDDLE_CODE = FIRST_DIGIT + MIDDLE_STEP;
