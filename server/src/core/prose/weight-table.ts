import type { FeatureId } from "./feature-id.ts";
import { forEachWeight, MIDDLE_STEP, type PackedWeights, weightsByStep } from "./packed-weights.ts";

/**
 * The weights of a model's features for sentences and for messages: a hash table with open addressing. A feature's
 * slot is the first from its id on that holds it.
 */
export interface WeightTable {
  /** The number of slots less one; that is a power of two. */
  readonly mask: number;
  /** A bit for each id, shared by those alike in their lowest bits. Most features weigh nothing, which this tells fastest. */
  readonly known: Uint8Array;
  /** Ids plus one; 0 in free slots. */
  readonly ids: Int32Array;
  /** The step of a feature's weight, by slot. */
  readonly sentence: Uint8Array;
  readonly message: Uint8Array;
  /** What a step weighs: 0 in the middle. */
  readonly sentenceWeights: Float64Array;
  readonly messageWeights: Float64Array;
}

/** Makes packed weights ready for use. */
export function weightTable(sentence: PackedWeights, message: PackedWeights): WeightTable {
  const size = sizeFor((sentence.data.length + message.data.length) / 3);
  const table: WeightTable = {
    mask: size - 1,
    known: new Uint8Array((KNOWN + 1) / 8),
    ids: new Int32Array(size),
    sentence: new Uint8Array(size).fill(MIDDLE_STEP),
    message: new Uint8Array(size).fill(MIDDLE_STEP),
    sentenceWeights: weightsByStep(sentence),
    messageWeights: weightsByStep(message),
  };
  forEachWeight(sentence, (id, step) => {
    table.sentence[takeSlot(table, id)] = step;
  });
  forEachWeight(message, (id, step) => {
    table.message[takeSlot(table, id)] = step;
  });
  return table;
}

/** The lowest bits of an id, of which `known` has them all: as many as fit into a processor's nearest memory. */
const KNOWN = 0x1ffff;

/** The slot of a feature, or -1 where it weighs nothing. */
export function slotOf({ known, ids, mask }: WeightTable, id: FeatureId): number {
  const bits = known[(id & KNOWN) >> 3] ?? 0;
  if ((bits & (1 << (id & 7))) === 0) return -1;
  for (let slot = id & mask; ; slot = (slot + 1) & mask) {
    const found = ids[slot];
    if (found === id + 1) return slot;
    if (found === 0) return -1;
  }
}

/** What a feature says of a sentence; 0 where that is nothing. */
export function sentenceWeight(table: WeightTable, id: FeatureId): number {
  const slot = slotOf(table, id);
  return slot < 0 ? 0 : (table.sentenceWeights[table.sentence[slot] ?? MIDDLE_STEP] ?? 0);
}

function takeSlot({ known, ids, mask }: WeightTable, id: FeatureId): number {
  known[(id & KNOWN) >> 3] = (known[(id & KNOWN) >> 3] ?? 0) | (1 << (id & 7));
  let slot = id & mask;
  while (ids[slot] !== 0 && ids[slot] !== id + 1) slot = (slot + 1) & mask;
  ids[slot] = id + 1;
  return slot;
}

/** At most every second slot is taken, so that the search for a free one is short. */
function sizeFor(entries: number): number {
  let size = 64;
  while (size < entries * 2) size *= 2;
  return size;
}
