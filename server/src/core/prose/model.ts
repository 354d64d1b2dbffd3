import type { Span } from "../text.ts";
import { type Feature, featuresOf, type SentenceFeatures } from "./features.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { type PackedWeights, unpackWeights, type Weights } from "./packed-weights.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { TokenKind } from "./tokens.ts";
import type { Word } from "./words.ts";

/** A model as `scripts/train.ts` writes it. */
export interface PackedModel {
  readonly bias: number;
  /** What a feature of a sentence says about that sentence. */
  readonly sentence: PackedWeights;
  /** What a feature anywhere in a message says about the message. */
  readonly message: PackedWeights;
}

/**
 * A linear model in two parts: a sentence's score is the bias, plus what its own features say, plus what those of
 * the whole message say. One above 0 is a sentence of the kind that the model looks for.
 */
export interface Model {
  readonly bias: number;
  readonly sentence: Weights;
  readonly message: Weights;
}

/** A model ready for use. */
export function unpackModel({ bias, sentence, message }: PackedModel): Model {
  return { bias, sentence: unpackWeights(sentence), message: unpackWeights(message) };
}

/** What a model says of a sentence. */
export interface Verdict {
  readonly sentence: Sentence;
  readonly score: number;
  /** The run of words that speaks most for the verdict, as offsets in the prose. */
  readonly span: Span;
  /** The few words or phrases that weigh most, strongest first, as offsets in the prose. */
  readonly evidence: readonly Span[];
}

/** Scores every sentence of a reading; those above 0 come back, in order. */
export function judge(reading: Reading, lexicon: Lexicon, model: Model): Verdict[] {
  const sentences = featuresOf(reading, lexicon);
  const base =
    model.bias + weigh(messageFeatures(sentences.map(({ features }) => features.map(nameOf))), model.message);
  const verdicts: Verdict[] = [];
  for (const sentence of sentences) {
    const score = base + weigh(sentence.features.map(nameOf), model.sentence);
    if (score > 0) verdicts.push(verdictOf(reading, sentence, score, model.sentence));
  }
  return verdicts;
}

function nameOf({ name }: Feature): string {
  return name;
}

/** The features of a message: those of its sentences, each once. */
export function messageFeatures(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(sentences.flat());
}

/** Keeps length from deciding: the sum of weights is divided by the root of how many there are, and this. */
export const SMOOTHING = 10;

/** What features say together. */
export function weigh(features: Iterable<string>, weights: Weights): number {
  let sum = 0;
  let known = 0;
  for (const name of features) {
    const weight = weights.get(name);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return sum / Math.sqrt(known + SMOOTHING);
}

function verdictOf(
  reading: Reading,
  { sentence, features }: SentenceFeatures,
  score: number,
  weights: Weights,
): Verdict {
  const { first, last } = strongestRun(lessToll(wordWeights(sentence, features, weights)));
  const span = spanOf(reading, sentence.first + first, sentence.first + last);
  return { sentence, score, span, evidence: evidenceOf(reading, features, weights) };
}

/** What each word of a sentence adds: a feature's weight in equal parts on its words. */
function wordWeights({ first, last }: Sentence, features: readonly Feature[], weights: Weights): number[] {
  const sums = new Array<number>(last - first).fill(0);
  for (const feature of features) {
    const share = (weights.get(feature.name) ?? 0) / Math.max(1, feature.last - feature.first);
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

function evidenceOf(reading: Reading, features: readonly Feature[], weights: Weights): Span[] {
  const weighed = features
    .filter(({ first, last }) => reading.words.slice(first, last).some(isTelling))
    .map((feature) => ({ feature, weight: weights.get(feature.name) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.feature.first - b.feature.first);
  const chosen: Feature[] = [];
  for (const { feature } of weighed) {
    if (chosen.some((other) => other.first < feature.last && feature.first < other.last)) continue;
    chosen.push(feature);
    if (chosen.length === MOST_EVIDENCE) break;
  }
  return chosen.map(({ first, last }) => spanOf(reading, first, last));
}

/** The place of a run of words, marks and joining words at its ends left out. */
function spanOf({ words }: Reading, from: number, to: number): Span {
  let [first, last] = [from, to];
  while (first < last - 1 && isLoose(words[first])) first++;
  while (last - 1 > first && isLoose(words[last - 1])) last--;
  return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 };
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
function isLoose(word: Word | undefined): boolean {
  return word !== undefined && (!NAMEABLE.has(word.kind) || JOINING.has(word.norm));
}

const NAMEABLE: ReadonlySet<TokenKind> = new Set(["word", "number", "money", "percent", "link", "blank"]);

/** Whether a word says something by itself. */
function isTelling(word: Word): boolean {
  return NAMEABLE.has(word.kind) && !FUNCTION_WORDS.has(word.norm);
}
