import type { FeatureId } from "./feature-id.ts";
import { addId, type KnownIds, mayKnow, noIds } from "./known-ids.ts";
import { MIDDLE_STEP, type PackedWeights, unpackWeights } from "./packed-weights.ts";

/**
 * The weights of two models' features, in one hash table with open addressing: most features are looked up for both,
 * and most weigh nothing. A feature's slot is the first from its id on that holds it, and has four numbers: its id
 * plus one (0 in a free slot), its four weights as signed bytes, and for each model the last sentence in which it was
 * met, counted over messages. A weight's square, with its sign, is what the feature says.
 */
export interface WeightTable {
  /** The number of slots less one; that is a power of two. */
  readonly mask: number;
  /** The ids that have a slot, and few others. */
  readonly known: KnownIds;
  readonly slots: Int32Array;
}

/** What a slot's numbers are. */
export const SLOT = 4;
export const WEIGHTS = 1;
export const MET = 2;

/** The weights of a model's features for sentences and for messages. */
export interface WeightPair {
  readonly sentence: PackedWeights;
  readonly message: PackedWeights;
}

/** Makes the packed weights of two models ready for use. */
export function weightTable(models: readonly [WeightPair, WeightPair]): WeightTable {
  const packed = models.flatMap(({ sentence, message }) => [sentence, message]);
  const size = sizeFor(packed.reduce((sum, { data }) => sum + data.length, 0) / 3);
  const table: WeightTable = {
    mask: size - 1,
    known: noIds(),
    slots: new Int32Array(size * SLOT),
  };
  packed.forEach((weights, column) => {
    fill(table, unpackWeights(weights), column * 8);
  });
  return table;
}

/** Puts weights into one byte of their slots, `shift` bits from the lowest. All in one loop, as it runs once. */
function fill({ mask, known, slots }: WeightTable, weights: Int32Array, shift: number): void {
  for (let next = 0; next < weights.length; next += 2) {
    const id = weights[next] ?? 0;
    const step = (weights[next + 1] ?? 0) - MIDDLE_STEP;
    addId(known, id);
    let slot = (id & mask) * SLOT;
    while (slots[slot] !== 0 && slots[slot] !== id + 1) slot = (slot + SLOT) & (mask * SLOT);
    slots[slot] = id + 1;
    slots[slot + WEIGHTS] = (slots[slot + WEIGHTS] ?? 0) | ((step & 0xff) << shift);
  }
}

/** Where the numbers of a feature's slot begin, or -1 where it weighs nothing. */
export function slotOf({ known, slots, mask }: WeightTable, id: FeatureId): number {
  if (!mayKnow(known, id)) return -1;
  for (let slot = id & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot * SLOT];
    if (found === id + 1) return slot * SLOT;
    if (found === 0) return -1;
  }
}

/** The weight of a feature of a sentence for one of the models; 0 where it says nothing. */
export function sentenceWeight(table: WeightTable, id: FeatureId, model: number): number {
  const slot = slotOf(table, id);
  return slot < 0 ? 0 : sentencePart(table.slots[slot + WEIGHTS] ?? 0, model);
}

/** The weight for a model's sentences in the four of a slot. */
export function sentencePart(weights: number, model: number): number {
  return (weights << (24 - 16 * model)) >> 24;
}

/** The weight for a model's messages in the four of a slot. */
export function messagePart(weights: number, model: number): number {
  return (weights << (16 - 16 * model)) >> 24;
}

/** At most two of three slots are taken, so that the search for a free one is short. */
function sizeFor(entries: number): number {
  let size = 64;
  while (size < entries * 1.5) size *= 2;
  return size;
}
