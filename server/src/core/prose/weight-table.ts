import type { FeatureId } from "./feature-id.ts";
import { addId, allIds, clearGroup, type KnownIds } from "./known-ids.ts";
import { groupOf, groupStarts, type PackedWeights, readGroup } from "./packed-weights.ts";
import type { RangeList } from "./range-list.ts";

/**
 * The weights of two models' features, in one hash table with open addressing: most features are looked up for both,
 * and most weigh nothing. A feature's slot is the first from its id on that holds it, and has four numbers: its id
 * plus one (0 in a free slot), its four weights as signed bytes, and for each model the last sentence in which it was
 * met, counted over messages. A weight's square, with its sign, is what the feature says.
 */
export interface WeightTable {
  /** The number of slots less one; that is a power of two. */
  readonly mask: number;
  /** The ids that have a slot, and few others; of a group that is not read yet, all. */
  readonly known: KnownIds;
  readonly slots: Int32Array;
  /** For each group of packed features, 1 until they are in their slots. */
  readonly unread: Uint8Array;
  /** All weights, packed, and where each group of them begins. */
  readonly packed: PackedWeights;
  readonly starts: Int32Array;
}

/** What a slot's numbers are. */
export const SLOT = 4;
export const WEIGHTS = 1;
export const MET = 2;

/** How large a model's weights of features are, for sentences and for messages. */
export interface WeightPair {
  readonly sentence: { readonly largest: number };
  readonly message: { readonly largest: number };
}

/** Makes packed weights ready for use. Each is unpacked when its feature, or one beside it, is first looked for. */
export function weightTable(packed: PackedWeights): WeightTable {
  const starts = groupStarts(packed);
  const size = sizeFor(packed.length / FEWEST_CHARACTERS);
  return {
    mask: size - 1,
    known: allIds(),
    slots: new Int32Array(size * SLOT),
    unread: new Uint8Array(starts.length - 1).fill(1),
    packed,
    starts,
  };
}

/** A packed feature takes at least so many. */
const FEWEST_CHARACTERS = 3;

/** Puts the features of a group into their slots. */
function unpackGroup(table: WeightTable, group: number): void {
  const { mask, known, slots, unread, packed, starts } = table;
  unread[group] = 0;
  clearGroup(known, group);
  readGroup(packed, starts, group, (id, steps) => {
    addId(known, id);
    let slot = (id & mask) * SLOT;
    while (slots[slot] !== 0) slot = (slot + SLOT) & (mask * SLOT);
    slots[slot] = id + 1;
    slots[slot + WEIGHTS] = steps;
  });
}

/** Puts into a list of features, in the place of each that is known or seemed to be, its slot, or -1. */
export function toSlots(table: WeightTable, { ids, length }: RangeList): void {
  for (let at = 0; at < length; at++) ids[at] = slotOfKnown(table, ids[at] ?? 0);
}

function slotOfKnown(table: WeightTable, id: FeatureId): number {
  const { slots, mask, unread } = table;
  if (unread[groupOf(id)] !== 0) unpackGroup(table, groupOf(id));
  for (let slot = id & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot * SLOT];
    if (found === id + 1) return slot * SLOT;
    if (found === 0) return -1;
  }
}

/** The weight for a model's sentences in the four of a slot. */
export function sentencePart(weights: number, model: number): number {
  return (weights << (24 - 16 * model)) >> 24;
}

/** At most two of three slots are taken, so that the search for a free one is short. */
function sizeFor(entries: number): number {
  let size = 64;
  while (size < entries * 1.5) size *= 2;
  return size;
}
