import type { Fix } from "../lint/rule.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { THINGS } from "./lexicon/rule-lexicons.ts";
import { inSource } from "./prose.ts";
import { firstFrom } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { wordSignsOf } from "./word-signs.ts";
import { type Word, wordList } from "./words.ts";

/** What takes the place of “your profile”: a blank that the writer must fill with the one thing. */
const NAMED = "your post on [TOPIC]";

/** Most words that a sentence may have to be replaced as a whole. */
const SHORT = 9;

/** After these, “what you do” can be replaced as well. */
const BEFORE_CLAUSE: ReadonlySet<string> = new Set([
  "love",
  "like",
  "admire",
  "respect",
  "for",
  "by",
  "of",
  "with",
  "enjoy",
  "appreciate",
]);
const CLAUSE: ReadonlySet<string> = new Set(["what", "everything", "all"]);

/** After “and”, these name a second thing that is praised, which one blank could not stand for. */
const MORE: ReadonlySet<string> = new Set(["your", "everything", "all", "what", "how"]);

/**
 * Replaces what the empty praise is about (“your profile”, “what you do”) by a blank for the one thing that is
 * praised, or a short sentence that names nothing as a whole by “I liked …”. `thing` is what stands in the place.
 * Undefined where neither reads well.
 */
export function nameTheThing(sentence: Sentence, reading: Reading, thing: string = NAMED): Fix | undefined {
  const own = wordList(reading.words, sentence.first, sentence.last);
  const place = ownThing(own, reading, sentence.first);
  if (place !== undefined)
    return replaceBy(thing, own.slice(place.first, place.last), place.first === 0, reading);
  const first = own.findIndex(({ kind }) => kind === "word");
  const last = own.findLastIndex(({ kind }) => kind === "word") + 1;
  const isOneClause = own.slice(first, last).every(({ kind }) => kind === "word");
  return first !== -1 && last - first <= SHORT && isOneClause
    ? replaceBy(`I liked ${thing}`, own.slice(first, last), true, reading)
    : undefined;
}

function replaceBy(text: string, words: readonly Word[], atStart: boolean, { prose }: Reading): Fix {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const written = atStart ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return {
    title: `Say what for: “${text}”`,
    edits: [{ span: inSource(span, prose), text: written }],
    safe: false,
  };
}

/**
 * “what you do”, or “your” with the career words behind it, as far as no verb or joining word comes between. The words
 * are those of a sentence that starts at `start`.
 */
function ownThing(
  words: readonly Word[],
  reading: Reading,
  start: number,
): { first: number; last: number } | undefined {
  const clause = words.findIndex(
    (word, i) => CLAUSE.has(word.norm) && BEFORE_CLAUSE.has(words[i - 1]?.norm ?? ""),
  );
  if (clause !== -1 && words[clause + 1]?.norm === "you")
    return { first: clause, last: clauseEnd(words, clause) };
  const your = words.findIndex(({ norm }) => norm === "your" || norm === "ur");
  if (your === -1) return undefined;
  const end = words.findIndex(
    (word, i) => i > your && (word.kind !== "word" || FUNCTION_WORDS.has(word.norm)),
  );
  const last = lastThing(reading, start + your + 1, start + (end === -1 ? words.length : end)) - start;
  if (last <= 0 || words[your - 1]?.stem === "follow") return undefined;
  const goesOn = words[last]?.norm === "and" && MORE.has(words[last + 1]?.norm ?? "");
  return goesOn ? undefined : { first: your, last };
}

/** Index behind the last of the things that lie from one word to before another; 0 where there is none. */
function lastThing(reading: Reading, from: number, to: number): number {
  const list = wordSignsOf(reading).hits[THINGS]?.list;
  if (list === undefined) return 0;
  let end = 0;
  for (let at = firstFrom(list, from); at < list.length && (list.firsts[at] ?? 0) < to; at++)
    if ((list.lasts[at] ?? 0) <= to) end = list.lasts[at] ?? 0;
  return end;
}

/** Behind “what you do”, “what you have achieved”: the first word that is no part of such a clause. */
function clauseEnd(words: readonly Word[], first: number): number {
  const end = words.findIndex((word, i) => i > first + 1 && !IN_CLAUSE.has(word.norm));
  const isVerb = end !== -1 && words[end]?.kind === "word" && words[end - 1]?.norm !== "do";
  if (end === -1) return words.length;
  return isVerb ? end + 1 : end;
}

const IN_CLAUSE: ReadonlySet<string> = new Set(["you", "have", "are", "do", "'ve", "all"]);
