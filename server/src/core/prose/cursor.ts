import { BREAK, END, type KindNumber, MARK, QUOTE, WORD } from "./token-kinds.ts";
import {
  FROM_CURRENCY,
  FROM_DIGIT,
  FROM_LETTER,
  FROM_LINE_END,
  FROM_OTHER,
  type TokenPattern,
} from "./token-patterns.ts";

/**
 * A place in a text that moves on from token to token: the one it is at, as UTF-16 offsets. Plain words and marks are
 * told by their characters' codes; what can be more than that (addresses, sums, accents, emoji) by patterns.
 */
export interface Cursor {
  readonly text: string;
  kind: KindNumber;
  start: number;
  end: number;
}

/** A cursor before the first token of a text. */
export function cursorAt(text: string): Cursor {
  return { text, kind: BREAK, start: 0, end: 0 };
}

/** Moves to the next token, over blanks and single line breaks. False at the text's end. */
export function advance(cursor: Cursor): boolean {
  const { text } = cursor;
  for (let at = cursor.end; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    const end = tokenEnd(cursor, at, code);
    if (end === at) continue;
    cursor.start = at;
    cursor.end = end;
    return true;
  }
  return false;
}

const SPACE = 32;
const ASCII = 128;

/** What a character of ASCII can start: no token, or one of these. */
const NOTHING = 0;
const LETTER = 1;
const DIGIT = 2;
const LINE_END = 3;
const END_MARK = 4;
const QUOTE_MARK = 5;
const CURRENCY = 6;
const OTHER_MARK = 7;

const CLASSES: Uint8Array = classes();

function classes(): Uint8Array {
  const found = new Uint8Array(ASCII).fill(OTHER_MARK);
  const [zero, upper, lower] = [48, 65, 97];
  for (let letter = 0; letter < 26; letter++) found[upper + letter] = found[lower + letter] = LETTER;
  found.fill(DIGIT, zero, zero + 10);
  // From the tab to the carriage return, and the space.
  found.fill(NOTHING, 9, 14);
  found[SPACE] = NOTHING;
  const others = { "\r\n": LINE_END, ".!?": END_MARK, "\"'": QUOTE_MARK, $: CURRENCY };
  for (const [characters, kind] of Object.entries(others))
    for (const character of characters) found[character.charCodeAt(0)] = kind;
  return found;
}

const APOSTROPHE = 39;
const BACKTICK = 96;
const CURLY_APOSTROPHE = 0x2019;
const ELLIPSIS = 0x2026;

function classAt(text: string, at: number): number {
  return at < text.length ? (CLASSES[text.charCodeAt(at)] ?? NOTHING) : NOTHING;
}

/** The end of the token that starts at `at`, of which the cursor gets the kind; `at` where none does. */
function tokenEnd(cursor: Cursor, at: number, code: number): number {
  if (code >= ASCII) return otherEnd(cursor, at, code);
  switch (CLASSES[code]) {
    case LETTER:
      return wordEnd(cursor, at);
    case DIGIT:
      return patternEnd(cursor, at, FROM_DIGIT);
    case LINE_END:
      return breakEnd(cursor, at);
    case END_MARK:
      return endMarkEnd(cursor, at);
    case QUOTE_MARK:
      cursor.kind = QUOTE;
      return at + 1;
    case CURRENCY:
      return patternEnd(cursor, at, FROM_CURRENCY);
    case OTHER_MARK:
      cursor.kind = MARK;
      return at + 1;
    default:
      return at;
  }
}

function patternEnd(cursor: Cursor, at: number, patterns: readonly TokenPattern[]): number {
  for (const [kind, patternOf] of patterns) {
    const pattern = patternOf();
    pattern.lastIndex = at;
    if (!pattern.test(cursor.text)) continue;
    cursor.kind = kind;
    return pattern.lastIndex;
  }
  return at;
}

/** Most line ends are none: a letter follows. */
function breakEnd(cursor: Cursor, at: number): number {
  return classAt(cursor.text, at + 1) === LETTER ? at : patternEnd(cursor, at, FROM_LINE_END);
}

function endMarkEnd(cursor: Cursor, at: number): number {
  const { text } = cursor;
  let end = at + 1;
  while (classAt(text, end) === END_MARK || text.charCodeAt(end) === ELLIPSIS) end++;
  cursor.kind = END;
  return end;
}

/** Marks of ordinary writing, from hyphen to leader dots: quotation marks and dashes among them, but no letter or emoji. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

function otherEnd(cursor: Cursor, at: number, code: number): number {
  if (!isPunctuation(code) || code === ELLIPSIS) return patternEnd(cursor, at, FROM_OTHER);
  cursor.kind = isQuote(code) ? QUOTE : MARK;
  return at + 1;
}

function isQuote(code: number): boolean {
  return (code >= 0x2018 && code <= 0x2019) || (code >= 0x201c && code <= 0x201e);
}

/** The end of a word from a Latin letter on, or of the address or sum that it begins. */
function wordEnd(cursor: Cursor, start: number): number {
  const { text } = cursor;
  let end = alphanumericEnd(text, start + 1);
  if (mayBeAddress(text, start, end) || mayBeCurrency(text, start, end))
    return patternEnd(cursor, start, FROM_LETTER);
  cursor.kind = WORD;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code >= ASCII && !isPunctuation(code)) return patternEnd(cursor, start, FROM_LETTER);
    if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE && code !== BACKTICK) return end;
    if (text.charCodeAt(end + 1) >= ASCII) return patternEnd(cursor, start, FROM_LETTER);
    if (classAt(text, end + 1) !== LETTER) return end;
    end += 2;
    while (classAt(text, end) === LETTER) end++;
  }
  return end;
}

function alphanumericEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end++;
  return end;
}

function isAlphanumeric(code: number): boolean {
  const kind = CLASSES[code];
  return kind === LETTER || kind === DIGIT;
}

const HYPHEN = 45;
const FULL_STOP = 46;
const COLON = 58;
const SLASH = 47;

/** Longest part of a host's name that a domain without `www.` can begin with, as the pattern says. */
const LONGEST_LABEL = 41;

/** Whether an address may begin with the letters and digits up to `end`: `name.com`, `my-name.com`, `https://`, `www.`. */
function mayBeAddress(text: string, start: number, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) === HYPHEN && at - start < LONGEST_LABEL) at = alphanumericEnd(text, at + 1);
  const code = text.charCodeAt(at);
  if (code === FULL_STOP) return text.charCodeAt(at + 1) > SPACE;
  if (code === COLON) return text.charCodeAt(at + 1) === SLASH;
  return code >= ASCII && !isPunctuation(code);
}

/**
 * Whether the word from `start` to `end` may be a currency's code before a number: `EUR 20`, `rs.20`, `usd50`. Few words
 * have a digit inside or right behind them.
 */
function mayBeCurrency(text: string, start: number, end: number): boolean {
  const length = end - start;
  const isTwo = length === 2 || classAt(text, start + 2) === DIGIT;
  if (!isTwo && length !== 3 && classAt(text, start + 3) !== DIGIT) return false;
  if (!hasDigit(text, start + 2, end + FARTHEST_SUM)) return false;
  return isTwo ? isRupees(text, start) : CODES.has(text.slice(start, start + 3).toLowerCase());
}

/** How far behind a code its number can begin: behind a full stop and a blank or two. */
const FARTHEST_SUM = 4;

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classAt(text, at) === DIGIT) return true;
  return false;
}

function isRupees(text: string, start: number): boolean {
  return text.slice(start, start + 2).toLowerCase() === "rs";
}

/** Three letters; `zł` has one that is not in ASCII, which is looked at anyway. */
const CODES: ReadonlySet<string> = new Set(["usd", "eur", "gbp", "inr", "aed", "kes", "ngn", "pln"]);
