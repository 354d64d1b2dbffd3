import type { Span } from "../text.ts";
import { advance, cursorAt } from "./cursor.ts";
import {
  CAPITAL,
  FUNCTION,
  KIND_SHIFT,
  PAIR,
  RECORD,
  recordAt,
  SHOUTED,
  type Spellings,
  spellingsNow,
  TRAITS,
} from "./spellings.ts";
import { BREAK, type KindNumber, kindNamed, NUMBER, type TokenKind, WORD } from "./token-kinds.ts";

/**
 * The words and marks of a text in a column of numbers: contractions are two words (“haven't” is “have” “not”), spelled
 * out. Both words of a contraction cover the whole token.
 */
export interface Words {
  /** How many there are. */
  readonly count: number;
  /** `CELL` numbers for each word; which they are is said below. */
  readonly cells: Int32Array;
  /** What is known of them wherever they stand. */
  readonly spellings: Spellings;
}

/** The numbers of a word. */
export const CELL = 4;
/** UTF-16 offsets in the prose's text. */
export const START = 0;
const ENDING = 1;
/** Its record among the spellings, and its traits from there. */
export const SPELLING = 2;
export const LOOK = 3;

/** A word or mark as an object. Offsets are UTF-16 units in the prose's text. */
export interface Word {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case and spelled out; `#number`, `#money` … for what is no word; the mark itself for marks. */
  readonly norm: string;
  /** The norm without common endings; equal for most forms of one word. */
  readonly stem: string;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean;
}

/**
 * Room for the cells of many texts, each behind those of the text before, as an array of its own for each takes longer
 * to make than to fill. It stays in memory while one of them is in use.
 */
let room = new Int32Array(0);
let used = 0;

/** Numbers that such a room has, if one text does not need more. */
const ROOM = 16384;

/** Reads the words of a prose text, contractions taken apart, in one pass over it. */
export function wordsOf(text: string): Words {
  const spellings = spellingsNow();
  const cursor = cursorAt(text);
  let cells = room;
  let first = used;
  let to = first;
  while (advance(cursor)) {
    if (to + 2 * CELL > cells.length) {
      cells = withRoom(cells.subarray(first, to));
      to -= first;
      first = 0;
    }
    const { kind, start, end } = cursor;
    const isNamed = kind >= NUMBER && kind <= BREAK;
    let record = isNamed ? kind - NUMBER : recordAt(spellings, kind, text, start, end);
    let traits = PAIR;
    while ((traits & PAIR) !== 0) {
      traits = spellings.records[record * RECORD + TRAITS] ?? 0;
      cells[to + START] = start;
      cells[to + ENDING] = end;
      cells[to + SPELLING] = record++;
      cells[to + LOOK] = traits;
      to += CELL;
    }
  }
  room = cells.length > ROOM ? new Int32Array(0) : cells;
  used = cells.length > ROOM ? 0 : to;
  return { count: (to - first) / CELL, cells: cells.subarray(first, to), spellings };
}

/** A room that begins with some cells. */
function withRoom(cells: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(ROOM, cells.length * 2));
  larger.set(cells);
  return larger;
}

/** No kind: what stands before the first word and behind the last. */
export const NO_KIND = -1;

/** The kind of the word at an index; `NO_KIND` outside. */
export function kindAt({ cells, count }: Words, at: number): KindNumber {
  return at >= 0 && at < count ? (cells[at * CELL + LOOK] ?? 0) >> KIND_SHIFT : NO_KIND;
}

/** Where the word at an index starts; 0 outside. */
export function startAt({ cells }: Words, at: number): number {
  return cells[at * CELL + START] ?? 0;
}

/** Where the word at an index ends; 0 outside. */
export function endAt({ cells }: Words, at: number): number {
  return cells[at * CELL + ENDING] ?? 0;
}

/** From the start of the word at an index to the end of the one before another. */
export function spanOf(words: Words, first: number, last: number): Span {
  return { start: startAt(words, first), end: endAt(words, last - 1) };
}

/** The norm of the word at an index; undefined outside. */
export function normAt({ cells, spellings }: Words, at: number): string | undefined {
  return spellings.norms[cells[at * CELL + SPELLING] ?? -1];
}

/** The stem of the word at an index; undefined outside. */
export function stemAt({ cells, spellings }: Words, at: number): string | undefined {
  return spellings.stems[cells[at * CELL + SPELLING] ?? -1];
}

/** One number of what is known of the word at an index wherever it stands; 0 outside. */
export function recordNumberAt({ cells, spellings }: Words, at: number, field: number): number {
  const record = cells[at * CELL + SPELLING];
  return record === undefined ? 0 : (spellings.records[record * RECORD + field] ?? 0);
}

/** Whether the word at an index starts with a capital. */
export function isCapital(words: Words, at: number): boolean {
  return hasTrait(words, at, CAPITAL);
}

/** Whether the word at an index has two letters or more, all of them capitals. */
export function isShouted(words: Words, at: number): boolean {
  return hasTrait(words, at, SHOUTED);
}

/** Whether the word at an index carries grammar rather than content. */
export function isFunction(words: Words, at: number): boolean {
  return hasTrait(words, at, FUNCTION);
}

function hasTrait(words: Words, at: number, trait: number): boolean {
  return (traitsAt(words, at) & trait) !== 0;
}

/** The traits of the word at an index, as bits, and its kind above them; 0 outside. */
export function traitsAt({ cells }: Words, at: number): number {
  return cells[at * CELL + LOOK] ?? 0;
}

/** The words from an index to before another as objects. For what is seldom done: the columns are faster. */
export function wordList(words: Words, first = 0, last: number = words.count): Word[] {
  const list: Word[] = [];
  for (let at = Math.max(0, first); at < last && at < words.count; at++) list.push(wordAt(words, at));
  return list;
}

/** The word at an index, which there must be, as an object. */
export function wordAt(words: Words, at: number): Word {
  return {
    kind: kindNamed(kindAt(words, at)),
    start: startAt(words, at),
    end: endAt(words, at),
    norm: normAt(words, at) ?? "",
    stem: stemAt(words, at) ?? "",
    capital: isCapital(words, at),
    shouted: isShouted(words, at),
  };
}

/** Whether the word at an index is a word, and not a mark or the like. */
export function isWordAt(words: Words, at: number): boolean {
  return kindAt(words, at) === WORD;
}
