import { readSpelling, type Spelling } from "./word-facts.ts";

/** How many spellings a generation holds, and the longest of them in UTF-16 units: a text of random letters must not fill the memory. */
const MOST = 8192;
const LONGEST = 32;

/** From this length on a part of a text keeps the whole text in memory (V8's sliced strings). */
const SLICED = 13;

/** Spellings by the hash of their letters: each in the first slot from there on that was free. */
interface Generation {
  readonly slots: (Spelling | undefined)[];
  count: number;
}

/** Twice as many slots as spellings, so that the search for one is short. */
const MASK = 2 * MOST - 1;

let young: Generation = generation();
let old: Generation = generation();

function generation(): Generation {
  return { slots: new Array<Spelling | undefined>(MASK + 1).fill(undefined), count: 0 };
}

/**
 * How the word from `start` to `end` of a text is read; found out once while it is in use. It is looked up by its
 * letters in place, as cutting it out takes longer.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return find(young, hash, text, start, end) ?? takeOver(hash, text, start, end);
}

function find(
  { slots }: Generation,
  hash: number,
  text: string,
  start: number,
  end: number,
): Spelling | undefined {
  for (let slot = hash & MASK; ; slot = (slot + 1) & MASK) {
    const found = slots[slot];
    if (found === undefined || isWritten(found.written, text, start, end)) return found;
  }
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) {
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** A spelling that the young generation does not have: that of the old one, or a new one. Very long ones are not kept. */
function takeOver(hash: number, text: string, start: number, end: number): Spelling {
  const spelling = find(old, hash, text, start, end) ?? readSpelling(copyOf(text.slice(start, end)));
  if (end - start > LONGEST) return spelling;
  if (young.count === MOST) {
    old = young;
    young = generation();
  }
  let slot = hash & MASK;
  while (young.slots[slot] !== undefined) slot = (slot + 1) & MASK;
  young.slots[slot] = spelling;
  young.count++;
  return spelling;
}

/** The same text in memory of its own. */
function copyOf(text: string): string {
  if (text.length < SLICED) return text;
  let copy = "";
  for (let at = 0; at < text.length; at++) copy += text.charAt(at);
  return copy;
}
