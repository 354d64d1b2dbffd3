import type { FeatureId } from "./feature-id.ts";
import { classFeaturesOf } from "./features.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import type { PackedWeights } from "./packed-weights.ts";
import type { Reading } from "./reading.ts";
import { type RunsOfReading, stemRunsOf } from "./stem-runs.ts";
import { type Verdict, verdictOf, type WeighedFeature } from "./verdict.ts";
import { sentenceWeight, slotOf, type WeightTable, weightTable } from "./weight-table.ts";

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
  readonly weights: WeightTable;
  /** By slot of the weights, the last sentence in which that feature was met: counted on over messages. */
  readonly met: Int32Array;
  sentences: number;
}

/** A model ready for use. */
export function unpackModel({ bias, sentence, message }: PackedModel): Model {
  const weights = weightTable(sentence, message);
  return { bias, weights, met: new Int32Array(weights.ids.length), sentences: 0 };
}

/** Scores every sentence of a reading; those above 0 come back, in order. */
export function judge(reading: Reading, lexicon: Lexicon, model: Model): Verdict[] {
  const parts = [stemRunsOf(reading), classFeaturesOf(reading, lexicon)];
  const verdicts: Verdict[] = [];
  for (const [index, score] of scoresOf(reading.sentences.length, parts, model).entries()) {
    const sentence = reading.sentences[index];
    if (sentence === undefined || score <= 0) continue;
    verdicts.push(verdictOf(reading, sentence, score, weighedFeatures(parts, index, model)));
  }
  return verdicts;
}

/** The features of a sentence that say something of it, each once, where it stands first. */
function weighedFeatures(parts: readonly RunsOfReading[], index: number, model: Model): WeighedFeature[] {
  const found: WeighedFeature[] = [];
  const seen = new Set<FeatureId>();
  for (const { list, starts } of parts) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const id = list.ids[at] ?? 0;
      const weight = sentenceWeight(model.weights, id);
      if (weight === 0 || seen.has(id)) continue;
      seen.add(id);
      found.push({ weight, first: list.firsts[at] ?? 0, last: list.lasts[at] ?? 0 });
    }
  }
  return found;
}

/** The score of each sentence. Each of its features counts once for it, and once for the message. */
function scoresOf(count: number, parts: readonly RunsOfReading[], model: Model): number[] {
  if (model.sentences + count > MOST_SENTENCES) forget(model);
  const { weights, met, sentences: before } = model;
  const scores: number[] = [];
  let [ofMessage, knownInMessage] = [0, 0];
  for (let index = 0; index < count; index++) {
    const sentence = ++model.sentences;
    let [ofSentence, knownInSentence] = [0, 0];
    for (const { list, starts } of parts) {
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        const slot = slotOf(weights, list.ids[at] ?? 0);
        const last = slot < 0 ? sentence : (met[slot] ?? 0);
        if (last === sentence) continue;
        met[slot] = sentence;
        const inSentence = weights.sentenceWeights[weights.sentence[slot] ?? 0] ?? 0;
        ofSentence += inSentence;
        if (inSentence !== 0) knownInSentence++;
        if (last > before) continue;
        const inMessage = weights.messageWeights[weights.message[slot] ?? 0] ?? 0;
        ofMessage += inMessage;
        if (inMessage !== 0) knownInMessage++;
      }
    }
    scores.push(weigh(ofSentence, knownInSentence));
  }
  const base = model.bias + weigh(ofMessage, knownInMessage);
  return scores.map((score) => base + score);
}

/** How far the sentences can be counted in 32 bits. */
const MOST_SENTENCES = 0x7fffffff;

function forget(model: Model): void {
  model.met.fill(0);
  model.sentences = 0;
}

/** Keeps length from deciding: the sum of weights is divided by the root of how many there are, and this. */
export const SMOOTHING = 10;

/** What features say together: the sum of their weights, and how many of them weigh anything. */
function weigh(sum: number, known: number): number {
  return sum / Math.sqrt(known + SMOOTHING);
}
