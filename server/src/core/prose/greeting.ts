import { keepLast } from "./keep-last.ts";
import { TITLE_WORDS } from "./lexicon/addresses.ts";
import type { Reading } from "./reading.ts";
import { BLANK, EMOJI, NUMBER, WORD } from "./token-kinds.ts";
import { endAt, isCapital, isWordAt, kindAt, normAt, startAt, type Words } from "./words.ts";

/** Whom a message greets. Indices are those of the reading's words. */
export interface Greeting {
  /** Behind “Hi” or “Good morning”: where a name can begin. */
  readonly first: number;
  /** Behind the names; the mark after them is left out. */
  readonly last: number;
  /** The capitalised words between them; a blank in their place is none of them. */
  readonly names: readonly number[];
  /** Whether a mark, a new line or the text's end stands behind it, so that it is surely over. */
  readonly closed: boolean;
}

/** Words with which a message begins, as most languages of its writers have them. */
const GREETING_WORDS: ReadonlySet<string> = new Set([
  ...["hi", "hello", "hey", "hiya", "heya", "hallo", "dear", "greetings", "howdy", "hej", "moin", "ahoj"],
  ...["hola", "ola", "olá", "oi", "ciao", "salut", "bonjour", "bonsoir", "namaste", "salaam", "cześć"],
]);

const DAY_TIMES: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "day"]);

/** Words that join two names. */
const JOINING: ReadonlySet<string> = new Set(["and", "&", "+", "/", "da", "de", "van", "von", "der"]);

/** The greeting at the start of a message; undefined where there is none. */
export const greetingOf = keepLast(findGreeting);

function findGreeting({ words, prose }: Reading): Greeting | undefined {
  const after = behindGreetingWord(words);
  if (after === undefined) return undefined;
  const names: number[] = [];
  let at = after;
  for (; at < words.count; at++) {
    if (breaksLine(prose.text, words, at)) break;
    if (isWordAt(words, at) && isCapital(words, at) && normAt(words, at) !== "i") names.push(at);
    else if (kindAt(words, at) !== BLANK && !isBetweenNames(words, at)) break;
  }
  return { first: after, last: at, names, closed: isClosed(prose.text, words, at) };
}

function behindGreetingWord(words: Words): number | undefined {
  let start = 0;
  while (kindAt(words, start) === EMOJI) start++;
  if (start >= words.count) return undefined;
  const [first, second] = [normAt(words, start) ?? "", normAt(words, start + 1) ?? ""];
  const isGoodDay = first === "good" && DAY_TIMES.has(second);
  if (!isGoodDay && !GREETING_WORDS.has(first) && !DAY_TIMES.has(first)) return undefined;
  const at = start + (isGoodDay ? 2 : 1);
  return normAt(words, at) === "again" ? at + 1 : at;
}

function isBetweenNames(words: Words, at: number): boolean {
  const norm = normAt(words, at);
  const next = at + 1;
  if (norm === undefined || next >= words.count) return false;
  if (norm === ".") return isAbbreviated(words, at - 1) && isCapital(words, next);
  if (norm === "-")
    return endAt(words, at - 1) === startAt(words, at) && endAt(words, at) === startAt(words, next);
  return JOINING.has(norm) && (isCapital(words, next) || kindAt(words, next) === BLANK);
}

function isAbbreviated(words: Words, at: number): boolean {
  const norm = normAt(words, at) ?? "";
  return TITLE_WORDS.has(norm) || (isCapital(words, at) && norm.length === 1);
}

function isClosed(text: string, words: Words, at: number): boolean {
  if (at >= words.count || breaksLine(text, words, at)) return true;
  const kind = kindAt(words, at);
  return normAt(words, at) === "i" || (kind !== WORD && kind !== NUMBER);
}

/** Whether a line ends between a word and the one before it. */
function breaksLine(text: string, words: Words, at: number): boolean {
  if (at === 0) return false;
  const start = startAt(words, at);
  for (let offset = endAt(words, at - 1); offset < start; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return true;
  }
  return false;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
