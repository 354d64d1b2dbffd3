import type { Span } from "../text.ts";
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

/** A feature of a sentence that says something of it: the words that show it (as indices), and what it says. */
export interface WeighedFeature {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** What a model says of a sentence with this score: the run of words to underline, and the words that decided. */
export function verdictOf(
  reading: Reading,
  sentence: Sentence,
  score: number,
  features: readonly WeighedFeature[],
): Verdict {
  const { first, last } = strongestRun(lessToll(wordWeights(sentence, features)));
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

/** What each word of a sentence adds: a feature's weight in equal parts on its words. */
function wordWeights({ first, last }: Sentence, features: readonly WeighedFeature[]): number[] {
  const sums = new Array<number>(last - first).fill(0);
  for (const feature of features) {
    const share = feature.weight / Math.max(1, feature.last - feature.first);
    for (let i = feature.first; i < feature.last; i++) sums[i - first] = (sums[i - first] ?? 0) + share;
  }
  return sums;
}

/** How much of the strongest word a word must weigh to pay for being underlined. */
const TOLL = 0.12;

/** The weights less a toll, so that words which say nothing don't lengthen a run. Marks cost as much as words. */
function lessToll(weights: readonly number[]): number[] {
  const toll = TOLL * Math.max(...weights);
  return weights.map((weight) => weight - toll);
}

/** The run of numbers with the greatest sum (Kadane), as indices of its first and behind its last; the whole where none is above 0. */
function strongestRun(numbers: readonly number[]): { first: number; last: number } {
  let best = { first: 0, last: numbers.length, sum: 0 };
  let first = 0;
  let sum = 0;
  numbers.forEach((number, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += number;
    if (sum > best.sum) best = { first, last: index + 1, sum };
  });
  return best;
}

const MOST_EVIDENCE = 3;

function evidenceOf(reading: Reading, features: readonly WeighedFeature[]): Span[] {
  const telling = features
    .filter((feature) => feature.weight > 0 && isTelling(reading, feature))
    .sort((a, b) => b.weight - a.weight || a.first - b.first);
  const chosen: WeighedFeature[] = [];
  for (const feature of telling) {
    if (chosen.some((other) => other.first < feature.last && feature.first < other.last)) continue;
    chosen.push(feature);
    if (chosen.length === MOST_EVIDENCE) break;
  }
  return joined(chosen.map((feature) => wholeWords(reading, feature))).map(({ first, last }) =>
    spanOf(reading, first, last),
  );
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
function isTelling({ words }: Reading, { first, last }: Run): boolean {
  for (let at = first; at < last; at++)
    if (isOneOf(NAMEABLE, kindAt(words, at)) && !isFunction(words, at)) return true;
  return false;
}
