import { twiceAsLong } from "./twice-as-long.ts";

/**
 * Ranges of words in order, as numbers in columns: what each of them is, and indices of its first word and behind its
 * last. The same may stand there again. Only the first `length` places of a column count.
 */
export interface RangeList {
  ids: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
  length: number;
}

/** An empty list, with room for so many ranges at first. */
export function rangeList(room = 64): RangeList {
  return { ids: new Int32Array(room), firsts: new Int32Array(room), lasts: new Int32Array(room), length: 0 };
}

/** Places that an emptied list may keep. */
const MOST_ROOM = 65536;

/** Empties a list, to be filled again: large columns are slow to make. */
export function empty(list: RangeList): void {
  list.length = 0;
  if (list.ids.length > MOST_ROOM) Object.assign(list, rangeList());
}

/** Adds a range. */
export function addRange(list: RangeList, id: number, first: number, last: number): void {
  const at = list.length++;
  if (at === list.ids.length) makeRoom(list);
  list.ids[at] = id;
  list.firsts[at] = first;
  list.lasts[at] = last;
}

/** The index of the first range that starts at a word or behind it, where they stand in the order of their first words. */
export function firstFrom({ firsts, length }: RangeList, word: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeRoom(list: RangeList): void {
  list.ids = twiceAsLong(list.ids);
  list.firsts = twiceAsLong(list.firsts);
  list.lasts = twiceAsLong(list.lasts);
}
