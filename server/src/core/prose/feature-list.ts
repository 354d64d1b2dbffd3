import type { FeatureId } from "./feature-id.ts";

/**
 * Features in order, as numbers in columns: which they are, and the words that show them (indices of the first word and
 * behind the last). The same may stand there again. Only the first `length` places of a column count.
 */
export interface FeatureList {
  ids: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
  length: number;
}

/** An empty list. */
export function featureList(): FeatureList {
  return { ids: new Int32Array(ROOM), firsts: new Int32Array(ROOM), lasts: new Int32Array(ROOM), length: 0 };
}

/** Places at first: enough for most messages. */
const ROOM = 1024;

/** Places that an emptied list may keep. */
const MOST_ROOM = 64 * ROOM;

/** Empties a list, to be filled again. */
export function empty(list: FeatureList): void {
  list.length = 0;
  if (list.ids.length > MOST_ROOM) Object.assign(list, featureList());
}

/** Adds a feature. */
export function addFeature(list: FeatureList, id: FeatureId, first: number, last: number): void {
  const at = list.length++;
  if (at === list.ids.length) makeRoom(list);
  list.ids[at] = id;
  list.firsts[at] = first;
  list.lasts[at] = last;
}

function makeRoom(list: FeatureList): void {
  list.ids = twiceAsLong(list.ids);
  list.firsts = twiceAsLong(list.firsts);
  list.lasts = twiceAsLong(list.lasts);
}

function twiceAsLong(column: Int32Array): Int32Array {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
