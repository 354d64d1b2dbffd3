import { hashNext, hashText } from "./feature-id.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { BREAK, END, KINDS, type KindNumber, NUMBER, WORD } from "./token-kinds.ts";
import { twiceAsLong } from "./twice-as-long.ts";
import { spellOut, stemOf } from "./word-facts.ts";

/**
 * What is known of words and marks wherever they stand, in columns, found out once for each spelling. A word that is
 * read as one has a record; a contraction has two, one behind the other. Numbers, links, blanks, emoji and breaks have
 * one for each kind, at the kind's number less that of numbers.
 */
export interface Spellings {
  /** `RECORD` numbers for each record; which they are is said below. Another array once it is full. */
  records: Int32Array;
  /** Lower case and spelled out, by record; `#number`, `#money` … for what is no word; the mark itself for marks. */
  readonly norms: string[];
  /** The norms without common endings; equal for most forms of one word. */
  readonly stems: string[];
  /** Records by a hash of what is written: the number of the first one plus 1, in the first slot from there on that was free (0). */
  slots: Int32Array;
  /** How many letters there were in all that was added, as UTF-16 units. */
  letters: number;
  /** How many of the records have their numbers in the vocabulary, and the size that it had then. */
  numbered: number;
  numberedAt: number;
}

/** The length of a record, and what its numbers are. */
export const RECORD = 8;
/** The hash of the stem. */
export const HASH = 0;
/** The numbers of stem and norm in the vocabulary, see `numberWords`. */
export const STEM = 1;
export const FORM = 2;
/** The kind of token, shifted by `KIND_SHIFT`, and the bits below. */
export const TRAITS = 3;
/** Two hashes of what is written, the first of the kind as well: no two words share both by chance. */
const WRITTEN = 4;
const WRITTEN_TOO = 5;
/** A hash of the norm, of another kind than that of the stem. */
export const NORM_HASH = 6;

/** Traits: it starts with a capital; it has two letters or more, all of them capitals. */
export const CAPITAL = 1;
export const SHOUTED = 2;
/** It carries grammar rather than content. */
export const FUNCTION = 4;
/** The next record is the second word of a contraction. */
export const PAIR = 8;
export const KIND_SHIFT = 4;

/** From so many records or letters on all are forgotten before the next text is read: texts of random letters must not fill the memory. */
const MOST = 32768;
const MOST_LETTERS = MOST * 8;
const FIRST_ROOM = 2048;

let current = emptySpellings();

/** The spellings to read a text with. Those of a text that was read before stay as they are. */
export function spellingsNow(): Spellings {
  const { norms, letters } = current;
  if (norms.length >= MOST || letters >= MOST_LETTERS) current = emptySpellings();
  return current;
}

function emptySpellings(): Spellings {
  const spellings: Spellings = {
    records: new Int32Array(FIRST_ROOM * RECORD),
    norms: [],
    stems: [],
    slots: new Int32Array(FIRST_ROOM * 2),
    letters: 0,
    numbered: 0,
    numberedAt: 0,
  };
  // The first records are those of the kinds of which it does not matter what is written, in order from numbers on.
  for (let kind = NUMBER; kind <= BREAK; kind++)
    addRecord(spellings, kind, `#${KINDS[kind]}`, `#${KINDS[kind]}`, 0);
  return spellings;
}

/**
 * The first record of the word or mark from `start` to `end` of a text. It is looked up by its letters in place, as
 * cutting it out takes longer; and by two hashes of these, as comparing letters does, too.
 */
export function recordAt(
  spellings: Spellings,
  kind: KindNumber,
  text: string,
  start: number,
  end: number,
): number {
  let hash = kind;
  let other = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ code, 0x01000193);
    other = Math.imul(other + code, 0x9e3779b1);
  }
  hash ^= hash >>> 15;
  const { slots, records } = spellings;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = (slots[slot] ?? 0) - 1;
    if (found < 0) return addSpelling(spellings, kind, text.slice(start, end), hash, other);
    const record = found * RECORD;
    if (records[record + WRITTEN] === hash && records[record + WRITTEN_TOO] === other) return found;
  }
}

function addSpelling(
  spellings: Spellings,
  kind: KindNumber,
  sliced: string,
  hash: number,
  other: number,
): number {
  if (spellings.norms.length * 2 > spellings.slots.length) makeMoreSlots(spellings);
  const written = copyOf(sliced);
  const first = spellings.norms.length;
  if (kind === WORD) addWord(spellings, written);
  else addMark(spellings, kind, written);
  const { records, slots } = spellings;
  records[first * RECORD + WRITTEN] = hash;
  records[first * RECORD + WRITTEN_TOO] = other;
  spellings.letters += written.length;
  putIntoSlot(slots, hash, first);
  return first;
}

/** From this length on a part of a text keeps the whole text in memory (V8's sliced strings). */
const SLICED = 13;

/** The same text in memory of its own. */
function copyOf(text: string): string {
  if (text.length < SLICED) return text;
  let copy = "";
  for (let at = 0; at < text.length; at++) copy += text.charAt(at);
  return copy;
}

function addWord(spellings: Spellings, written: string): void {
  const { norms, capital, shouted } = spellOut(written);
  const traits = (capital ? CAPITAL : 0) | (shouted ? SHOUTED : 0);
  for (const [index, norm] of norms.entries())
    addRecord(spellings, WORD, norm, stemOf(norm), index + 1 < norms.length ? traits | PAIR : traits);
}

function addMark(spellings: Spellings, kind: KindNumber, written: string): void {
  const norm = kind === END ? normOfEnd(written) : written;
  addRecord(spellings, kind, norm, norm, 0);
}

function normOfEnd(written: string): string {
  if (written.includes("?")) return "?";
  return written.includes("!") ? "!" : ".";
}

function addRecord(spellings: Spellings, kind: KindNumber, norm: string, stem: string, traits: number): void {
  const at = spellings.norms.length * RECORD;
  if (at === spellings.records.length) spellings.records = twiceAsLong(spellings.records);
  spellings.norms.push(norm);
  spellings.stems.push(stem);
  spellings.records[at + HASH] = hashText(stem);
  spellings.records[at + NORM_HASH] = hashOfNorm(norm);
  spellings.records[at + TRAITS] = (kind << KIND_SHIFT) | traits | (FUNCTION_WORDS.has(norm) ? FUNCTION : 0);
}

function hashOfNorm(norm: string): number {
  let hash = norm.length;
  for (let at = 0; at < norm.length; at++) hash = hashNext(hash, norm.charCodeAt(at));
  return hash;
}

/** Makes twice as many slots, so that the search for one stays short. */
function makeMoreSlots(spellings: Spellings): void {
  const slots = new Int32Array(spellings.slots.length * 2);
  for (const taken of spellings.slots)
    if (taken !== 0) putIntoSlot(slots, spellings.records[(taken - 1) * RECORD + WRITTEN] ?? 0, taken - 1);
  spellings.slots = slots;
}

function putIntoSlot(slots: Int32Array, hash: number, record: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = record + 1;
}
