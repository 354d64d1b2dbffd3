import { MIDDLE_STEP } from "./packed-weights.ts";
import type { Runs } from "./runs.ts";
import { MET, SLOT, WEIGHTS, type WeightPair, type WeightTable } from "./weight-table.ts";

/** A model's weights, and what it says without any. */
interface BiasedWeights extends WeightPair {
  readonly bias: number;
}

/** Adds up what two models say. */
export interface Scorer {
  readonly table: WeightTable;
  readonly units: readonly [Units, Units];
  /** How many sentences were scored so far. */
  sentences: number;
}

/** What a model says without any features, and what a weight of one step is worth in a sentence and in a message. */
interface Units {
  readonly bias: number;
  readonly sentence: number;
  readonly message: number;
}

/** Makes a scorer of two models whose weights are in the table. */
export function createScorer(
  table: WeightTable,
  [one, other]: readonly [BiasedWeights, BiasedWeights],
): Scorer {
  return { table, units: [unitsOf(one), unitsOf(other)], sentences: 0 };
}

function unitsOf({ bias, sentence, message }: BiasedWeights): Units {
  return { bias, sentence: sentence.largest / MIDDLE_STEP ** 2, message: message.largest / MIDDLE_STEP ** 2 };
}

/**
 * What the features met so far say to the model that is asked: in the sentence and in the message, the sum of weights,
 * in steps, and how many features weigh anything.
 */
const tallies = new Float64Array(4);
const OF_SENTENCE = 0;
const OF_MESSAGE = 2;

/**
 * The scores of so many sentences by one of the models. Each of a sentence's features counts once for it, and once for
 * the message. The runs have slots in the place of ids.
 */
export function scoreSentences(
  scorer: Scorer,
  model: 0 | 1,
  count: number,
  runs: readonly Runs[],
): readonly number[] {
  if (scorer.sentences + count > MOST_SENTENCES) forget(scorer);
  const { bias, sentence, message } = scorer.units[model];
  const before = scorer.sentences;
  const scores: number[] = [];
  tallies.fill(0);
  for (let index = 0; index < count; index++) {
    scorer.sentences++;
    for (const one of runs) addUp(scorer, one, index, before, model);
    scores.push(weigh(OF_SENTENCE, sentence));
  }
  const base = bias + weigh(OF_MESSAGE, message);
  for (let index = 0; index < count; index++) scores[index] = base + (scores[index] ?? 0);
  return scores;
}

/** The square of each weight, with its sign, by its byte. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => {
  const weight = (byte << 24) >> 24;
  return weight * Math.abs(weight);
});

/** Adds up what the features of a sentence say to a model. Sentences up to `before` are of other messages. */
function addUp(
  { table: { slots }, sentences }: Scorer,
  { list: { ids }, starts }: Runs,
  index: number,
  before: number,
  model: number,
): void {
  const end = starts[index + 1] ?? 0;
  const shift = 16 * model;
  let [inSentence, knownInSentence, inMessage, knownInMessage] = [0, 0, 0, 0];
  for (let at = starts[index] ?? 0; at < end; at++) {
    const slot = ids[at] ?? 0;
    if (slot < 0) continue;
    const met = slots[slot + MET + model] ?? 0;
    if (met === sentences) continue;
    slots[slot + MET + model] = sentences;
    const weights = (slots[slot + WEIGHTS] ?? 0) >> shift;
    const ofSentence = SQUARES[weights & 0xff] ?? 0;
    inSentence += ofSentence;
    if (ofSentence !== 0) knownInSentence++;
    if (met > before) continue;
    const ofMessage = SQUARES[(weights >> 8) & 0xff] ?? 0;
    inMessage += ofMessage;
    if (ofMessage !== 0) knownInMessage++;
  }
  add(OF_SENTENCE, inSentence, knownInSentence);
  add(OF_MESSAGE, inMessage, knownInMessage);
}

function add(sum: number, said: number, known: number): void {
  tallies[sum] = (tallies[sum] ?? 0) + said;
  tallies[sum + 1] = (tallies[sum + 1] ?? 0) + known;
}

/** A number under which no feature was met, as if another sentence were scored. */
export function nextStamp(scorer: Scorer): number {
  if (scorer.sentences === MOST_SENTENCES) forget(scorer);
  return ++scorer.sentences;
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

/** What features say together: the sum of their weights, and how many of them weigh anything. Both are taken back to 0. */
function weigh(sum: number, unit: number): number {
  const said = ((tallies[sum] ?? 0) * unit) / Math.sqrt((tallies[sum + 1] ?? 0) + SMOOTHING);
  tallies.fill(0, sum, sum + 2);
  return said;
}
