import { MIDDLE_STEP } from "./packed-weights.ts";
import type { RunsOfReading } from "./stem-runs.ts";
import {
  MET,
  messagePart,
  SLOT,
  sentencePart,
  slotOf,
  WEIGHTS,
  type WeightPair,
  type WeightTable,
} from "./weight-table.ts";

/** A model's weights, and what it says without any. */
interface BiasedWeights extends WeightPair {
  readonly bias: number;
}

/** Adds up what two models say. */
export interface Scorer {
  readonly table: WeightTable;
  readonly tallies: readonly [Tally, Tally];
  /** How many sentences were scored so far. */
  sentences: number;
}

/** What one of the models says, as far as it is known. */
interface Tally {
  readonly model: number;
  readonly bias: number;
  /** What a weight of one step is worth, in a sentence and in a message. */
  readonly sentenceUnit: number;
  readonly messageUnit: number;
  /** Sums of weights, in steps, and how many features weigh anything. */
  ofSentence: number;
  knownInSentence: number;
  ofMessage: number;
  knownInMessage: number;
}

/** Makes a scorer of two models whose weights are in the table. */
export function createScorer(
  table: WeightTable,
  [one, other]: readonly [BiasedWeights, BiasedWeights],
): Scorer {
  return { table, tallies: [tallyOf(one, 0), tallyOf(other, 1)], sentences: 0 };
}

function tallyOf({ bias, sentence, message }: BiasedWeights, model: number): Tally {
  const units = {
    sentenceUnit: sentence.largest / MIDDLE_STEP ** 2,
    messageUnit: message.largest / MIDDLE_STEP ** 2,
  };
  return { model, bias, ...units, ofSentence: 0, knownInSentence: 0, ofMessage: 0, knownInMessage: 0 };
}

/** Runs of features by what they say something to: both models, the one, the other. */
export interface RunsOfModels {
  readonly both: RunsOfReading;
  readonly own: readonly [RunsOfReading, RunsOfReading];
}

/**
 * The scores of so many sentences by both models. Each of a sentence's features counts once for it, and once for the
 * message.
 */
export function scoreSentences(
  scorer: Scorer,
  count: number,
  { both, own }: RunsOfModels,
): readonly [number[], number[]] {
  if (scorer.sentences + count > MOST_SENTENCES) forget(scorer);
  const [one, other] = scorer.tallies;
  const before = scorer.sentences;
  const scores: readonly [number[], number[]] = [[], []];
  for (let index = 0; index < count; index++) {
    scorer.sentences++;
    addUp(scorer, both, index, before, one, other);
    addUp(scorer, own[0], index, before, one, undefined);
    addUp(scorer, own[1], index, before, other, undefined);
    scores[0].push(closeSentence(one));
    scores[1].push(closeSentence(other));
  }
  return [closeMessage(one, scores[0]), closeMessage(other, scores[1])];
}

/** Adds up what the features of a sentence say to one model, or to both. Sentences up to `before` are of other messages. */
function addUp(
  { table, sentences }: Scorer,
  { list, starts }: RunsOfReading,
  index: number,
  before: number,
  first: Tally,
  second: Tally | undefined,
): void {
  const { ids } = list;
  const { slots } = table;
  const end = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < end; at++) {
    const slot = slotOf(table, ids[at] ?? 0);
    if (slot < 0) continue;
    add(first, slots, slot, sentences, before);
    if (second !== undefined) add(second, slots, slot, sentences, before);
  }
}

function add(tally: Tally, slots: Int32Array, slot: number, sentence: number, before: number): void {
  const { model } = tally;
  const met = slots[slot + MET + model] ?? 0;
  if (met === sentence) return;
  slots[slot + MET + model] = sentence;
  const weights = slots[slot + WEIGHTS] ?? 0;
  const inSentence = sentencePart(weights, model);
  if (inSentence !== 0) {
    tally.ofSentence += inSentence * Math.abs(inSentence);
    tally.knownInSentence++;
  }
  if (met > before) return;
  const inMessage = messagePart(weights, model);
  if (inMessage !== 0) {
    tally.ofMessage += inMessage * Math.abs(inMessage);
    tally.knownInMessage++;
  }
}

/** What the features of the sentence say, which is over. */
function closeSentence(tally: Tally): number {
  const score = weigh(tally.ofSentence * tally.sentenceUnit, tally.knownInSentence);
  tally.ofSentence = 0;
  tally.knownInSentence = 0;
  return score;
}

/** The scores of a message's sentences, from what each of them says. */
function closeMessage(tally: Tally, ofSentences: readonly number[]): number[] {
  const base = tally.bias + weigh(tally.ofMessage * tally.messageUnit, tally.knownInMessage);
  tally.ofMessage = 0;
  tally.knownInMessage = 0;
  return ofSentences.map((score) => base + score);
}

/** How far the sentences can be counted in 32 bits. */
const MOST_SENTENCES = 0x7fffffff;

function forget(scorer: Scorer): void {
  const { slots } = scorer.table;
  for (let slot = 0; slot < slots.length; slot += SLOT) slots.fill(0, slot + MET, slot + SLOT);
  scorer.sentences = 0;
}

/** Keeps length from deciding: the sum of weights is divided by the root of how many there are, and this. */
export const SMOOTHING = 10;

/** What features say together: the sum of their weights, and how many of them weigh anything. */
function weigh(sum: number, known: number): number {
  return sum / Math.sqrt(known + SMOOTHING);
}
