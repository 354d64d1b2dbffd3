import type { FeatureId } from "./feature-id.ts";
import { addRange, type RangeList } from "./range-list.ts";

/**
 * A bit for each id that something is known of, shared by those alike in their lowest bits. Most features weigh
 * nothing, which this tells fastest, so that they are not even listed.
 */
export type KnownIds = Uint8Array;

/** The lowest bits of an id, of which there are bits: as many as fit into a processor's nearest memory. */
const LOWEST = 0x1ffff;

/** No ids at first. */
export function noIds(): KnownIds {
  return new Uint8Array((LOWEST + 1) / 8);
}

/** All ids, for those who want to see every feature. */
export function allIds(): KnownIds {
  return noIds().fill(0xff);
}

/** Adds an id. */
export function addId(known: KnownIds, id: FeatureId): void {
  const bits = id & LOWEST;
  known[bits >> 3] = (known[bits >> 3] ?? 0) | (1 << (bits & 7));
}

/** Whether something may be known of an id. */
export function mayKnow(known: KnownIds, id: FeatureId): boolean {
  return ((known[(id & LOWEST) >> 3] ?? 0) & (1 << (id & 7))) !== 0;
}

/** Adds the range of a feature to a list, if something may be known of it. */
export function addKnown(list: RangeList, known: KnownIds, id: FeatureId, first: number, last: number): void {
  if (mayKnow(known, id)) addRange(list, id, first, last);
}
