import type { Span } from "../text.ts";
import type { RangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import {
  BLANK,
  BREAK,
  END,
  isOneOf,
  LINK,
  MARK,
  MONEY,
  NUMBER,
  PERCENT,
  QUOTE,
  WORD,
} from "./token-kinds.ts";
import { endAt, isFunction, kindAt, normAt, spanOf as spanOfWords, startAt, type Words } from "./words.ts";

/** What a model says of a sentence. */
export interface Verdict {
  readonly sentence: Sentence;
  readonly score: number;
  /** The run of words that speaks most for the verdict, as offsets in the prose. */
  readonly span: Span;
  /** The few words or phrases that weigh most, strongest first, as offsets in the prose. */
  readonly evidence: readonly Span[];
}

/**
 * What a model says of a sentence with this score: the run of words to underline, and the words that decided. `features`
 * are those of the sentence that say something, what they say in the place of their ids.
 */
export function verdictOf(reading: Reading, sentence: Sentence, score: number, features: RangeList): Verdict {
  const { first, last } = strongestRun(wordWeights(sentence, features), sentence.last - sentence.first);
  const from = sentence.first + first;
  const to = phraseEnd(reading, sentence.first + last, sentence.last);
  return {
    sentence,
    score,
    span: spanOf(reading, from, to),
    evidence: evidenceOf(reading, features),
  };
}

/** How many words may be added so that an underline does not break off in the middle of a phrase. */
const LONGEST_TAIL = 3;

/** Where a phrase ends that is underlined up to `end`: at the next mark or joining word, if that is near. */
function phraseEnd({ words }: Reading, end: number, limit: number): number {
  for (let at = end; at <= Math.min(limit, end + LONGEST_TAIL); at++) {
    const joins = isOneOf(ENDS, kindAt(words, at)) || CLAUSE_JOINERS.has(normAt(words, at) ?? "");
    if (at === limit || at >= words.count || joins) return at;
  }
  return end;
}

const ENDS = (1 << END) | (1 << MARK) | (1 << BREAK) | (1 << QUOTE);
const CLAUSE_JOINERS: ReadonlySet<string> = new Set([
  "and",
  "but",
  "or",
  "so",
  "because",
  "since",
  "while",
  "as",
]);

/** What each word of a sentence adds, in order; numbers behind these are of others. */
let sums = new Float64Array(256);

/** Adds up what each word of a sentence adds: a feature's weight in equal parts on its words. */
function wordWeights({ first, last }: Sentence, { ids, firsts, lasts, length }: RangeList): Float64Array {
  if (sums.length < last - first) sums = new Float64Array(2 * (last - first));
  sums.fill(0, 0, last - first);
  for (let at = 0; at < length; at++) {
    const from = (firsts[at] ?? 0) - first;
    const to = (lasts[at] ?? 0) - first;
    const share = (ids[at] ?? 0) / (to > from ? to - from : 1);
    for (let i = from; i < to; i++) sums[i] = (sums[i] ?? 0) + share;
  }
  return sums;
}

/** How much of the strongest word a word must weigh to pay for being underlined. */
const TOLL = 0.12;

/**
 * The run of so many numbers with the greatest sum (Kadane), as indices of its first and behind its last; the whole
 * where none is above 0. Each pays a toll, so that words which say nothing don't lengthen a run. Marks cost as much as
 * words.
 */
function strongestRun(numbers: Float64Array, length: number): { first: number; last: number } {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) most = Math.max(most, numbers[at] ?? 0);
  const toll = TOLL * most;
  let [best, bestFirst, bestLast] = [0, 0, length];
  let [first, sum] = [0, 0];
  for (let at = 0; at < length; at++) {
    if (sum <= 0) {
      sum = 0;
      first = at;
    }
    sum += (numbers[at] ?? 0) - toll;
    if (sum <= best) continue;
    best = sum;
    bestFirst = first;
    bestLast = at + 1;
  }
  return { first: bestFirst, last: bestLast };
}

const MOST_EVIDENCE = 3;

/** Of the features that say something by their words, the strongest ones, as far as they don't overlap a stronger one. */
function evidenceOf(reading: Reading, features: RangeList): Span[] {
  const chosen: Run[] = [];
  for (let next = strongest(reading, features, chosen); next !== undefined; ) {
    chosen.push(next);
    next = chosen.length < MOST_EVIDENCE ? strongest(reading, features, chosen) : undefined;
  }
  return joined(chosen.map((run) => wholeWords(reading, run))).map(({ first, last }) =>
    spanOf(reading, first, last),
  );
}

/** The first of the strongest features that overlap no chosen run. */
function strongest(
  reading: Reading,
  { ids, firsts, lasts, length }: RangeList,
  chosen: readonly Run[],
): Run | undefined {
  let [most, first, last] = [0, 0, 0];
  for (let at = 0; at < length; at++) {
    const weight = ids[at] ?? 0;
    const [from, to] = [firsts[at] ?? 0, lasts[at] ?? 0];
    if (weight < most || weight <= 0 || (weight === most && from >= first)) continue;
    if (overlaps(chosen, from, to) || !isTelling(reading, from, to)) continue;
    most = weight;
    first = from;
    last = to;
  }
  return most > 0 ? { first, last } : undefined;
}

function overlaps(runs: readonly Run[], first: number, last: number): boolean {
  return runs.some((run) => run.first < last && first < run.last);
}

/** A run of words: indices of the first and behind the last. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The run with the rest of a word that a hyphen joins to its end: “15-minute”. */
function wholeWords({ words }: Reading, { first, last }: Run): Run {
  const isJoined =
    normAt(words, last) === "-" &&
    startAt(words, last) === endAt(words, last - 1) &&
    last + 1 < words.count &&
    startAt(words, last + 1) === endAt(words, last);
  return { first, last: isJoined ? last + 2 : last };
}

/** Runs of which those that touch are one, in the order of the first of each. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const touching = result.findIndex((other) => other.first <= run.last && run.first <= other.last);
    const other = result[touching];
    if (other === undefined) result.push(run);
    else result[touching] = { first: Math.min(run.first, other.first), last: Math.max(run.last, other.last) };
  }
  return result;
}

/** The place of a run of words, marks and joining words at its ends left out. */
function spanOf({ words }: Reading, from: number, to: number): Span {
  let [first, last] = [from, to];
  while (first < last - 1 && isLoose(words, first)) first++;
  while (last - 1 > first && isLoose(words, last - 1)) last--;
  return spanOfWords(words, first, last);
}

const JOINING: ReadonlySet<string> = new Set([
  "and",
  "but",
  "or",
  "so",
  "a",
  "an",
  "the",
  "of",
  "to",
  "that",
  "with",
]);

/** Whether a word at the end of an underlined run says nothing there. */
function isLoose(words: Words, at: number): boolean {
  return !isOneOf(NAMEABLE, kindAt(words, at)) || JOINING.has(normAt(words, at) ?? "");
}

const NAMEABLE = (1 << WORD) | (1 << NUMBER) | (1 << MONEY) | (1 << PERCENT) | (1 << LINK) | (1 << BLANK);

/** Whether a word of a run says something by itself. */
function isTelling({ words }: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (isOneOf(NAMEABLE, kindAt(words, at)) && !isFunction(words, at)) return true;
  return false;
}
