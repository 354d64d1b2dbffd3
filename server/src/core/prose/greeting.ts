import { keepLast } from "./keep-last.ts";
import { TITLE_WORDS } from "./lexicon/addresses.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

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
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (at > 0 && breaksLine(prose.text, words[at - 1], word))) break;
    if (word.kind === "word" && word.capital && word.norm !== "i") names.push(at);
    else if (word.kind !== "blank" && !isBetweenNames(words, at)) break;
  }
  return { first: after, last: at, names, closed: isClosed(prose.text, words, at) };
}

function behindGreetingWord(words: readonly Word[]): number | undefined {
  const start = words.findIndex(({ kind }) => kind !== "emoji");
  const [first, second] = [words[start]?.norm ?? "", words[start + 1]?.norm ?? ""];
  const isGoodDay = first === "good" && DAY_TIMES.has(second);
  if (!isGoodDay && !GREETING_WORDS.has(first) && !DAY_TIMES.has(first)) return undefined;
  const at = start + (isGoodDay ? 2 : 1);
  return words[at]?.norm === "again" ? at + 1 : at;
}

function isBetweenNames(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  const before = words[at - 1];
  if (word.norm === ".") return before !== undefined && isAbbreviated(before) && next.capital;
  if (word.norm === "-") return before?.end === word.start && word.end === next.start;
  return JOINING.has(word.norm) && (next.capital || next.kind === "blank");
}

function isAbbreviated({ norm, capital }: Word): boolean {
  return TITLE_WORDS.has(norm) || (capital && norm.length === 1);
}

function isClosed(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || breaksLine(text, words[at - 1], word)) return true;
  return word.norm === "i" || (word.kind !== "word" && word.kind !== "number");
}

function breaksLine(text: string, before: Word | undefined, word: Word): boolean {
  return before !== undefined && /[\r\n]/.test(text.slice(before.end, word.start));
}
