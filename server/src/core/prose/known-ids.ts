import type { FeatureId } from "./feature-id.ts";
import { groupOf, PLACE_BITS } from "./packed-weights.ts";
import { addRange, type RangeList } from "./range-list.ts";

/**
 * For each group of ids 32 bits, which tell of which of them something may be known; 64 ids that follow each other
 * share one. Most features weigh nothing, which this tells fastest, so that they are not even listed.
 */
export type KnownIds = Int32Array;

/** How many bits of an id are its place among those that share one bit. */
const SHARED_BITS = PLACE_BITS - 5;

/** All ids. */
export function allIds(): KnownIds {
  return new Int32Array(groupOf(HIGHEST) + 1).fill(-1);
}

/** The highest id. */
const HIGHEST: FeatureId = 0x7fffff;

/** Takes all ids of a group out. */
export function clearGroup(known: KnownIds, group: number): void {
  known[group] = 0;
}

/** Adds an id. */
export function addId(known: KnownIds, id: FeatureId): void {
  const group = groupOf(id);
  known[group] = (known[group] ?? 0) | (1 << (id >> SHARED_BITS));
}

/** Whether something may be known of an id. */
function mayKnow(known: KnownIds, id: FeatureId): boolean {
  return ((known[groupOf(id)] ?? 0) & (1 << (id >> SHARED_BITS))) !== 0;
}

/** Adds the range of a feature to a list, if something may be known of it. */
export function addKnown(list: RangeList, known: KnownIds, id: FeatureId, first: number, last: number): void {
  if (mayKnow(known, id)) addRange(list, id, first, last);
}
