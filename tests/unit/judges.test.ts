import assert from "node:assert/strict";
import { messageFeatures, weigh } from "../../scripts/train/weigh.ts";
import { complimentModel, pitchModel, weights } from "../../server/src/core/generated/prose-model.ts";
import { lexicons } from "../../server/src/core/generated/word-tables.ts";
import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { featuresOf } from "../../server/src/core/prose/features.ts";
import { compileLexicon, type Lexicon, unpackLexicon } from "../../server/src/core/prose/lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "../../server/src/core/prose/lexicon/compliment.ts";
import { newHits, readHits } from "../../server/src/core/prose/lexicon/hits.ts";
import { PITCH_CLASSES } from "../../server/src/core/prose/lexicon/pitch.ts";
import { THING_CLASSES } from "../../server/src/core/prose/lexicon/things.ts";
import { countFlagged, judge, type PackedModel, unpackModels } from "../../server/src/core/prose/model.ts";
import {
  groupStarts,
  MIDDLE_STEP,
  packWeights,
  readGroup,
  type Steps,
  stepOf,
} from "../../server/src/core/prose/packed-weights.ts";
import { addRange, rangeList } from "../../server/src/core/prose/range-list.ts";
import { type Reading, readProse } from "../../server/src/core/prose/reading.ts";
import type { Runs } from "../../server/src/core/prose/runs.ts";
import type { Sentence } from "../../server/src/core/prose/sentences.ts";
import { toSlots, WEIGHTS, weightTable } from "../../server/src/core/prose/weight-table.ts";
import { wordSignsOf } from "../../server/src/core/prose/word-signs.ts";
import { corpusTexts } from "./corpus-texts.ts";

describe("a model", () => {
  it("scores sentences as the sum of their features, each once, and of the message's", () => {
    const lexicon = compileLexicon(PITCH_CLASSES);
    const compliments = compileLexicon(COMPLIMENT_CLASSES);
    const models = unpackModels([pitchModel, complimentModel], weights);
    for (const text of corpusTexts(10)) {
      const reading = readProse({ text, offset: 0 });
      assert.deepEqual(
        judge(reading, models, 0).map(rounded),
        judgeSlowly(reading, pitchModel, lexicon, 0),
        text,
      );
      const found = judge(reading, models, 1).map(rounded);
      assert.deepEqual(found, judgeSlowly(reading, complimentModel, compliments, 2), text);
      assert.equal(countFlagged(reading, models, 1), found.length);
    }
  });

  it("has the classes that are written down for it", () => {
    const packed = unpackLexicon(lexicons);
    const compiled = compileLexicon(PITCH_CLASSES, COMPLIMENT_CLASSES, THING_CLASSES);
    assert.deepEqual(packed.tables, compiled.tables);
    for (const text of corpusTexts(10)) {
      const reading = readProse({ text, offset: 0 });
      assert.deepEqual(hitsIn(reading, packed), hitsIn(reading, compiled), text);
    }
  });

  it("finds the hits of all lexicons in the pass over words that phrases are looked for in", () => {
    for (const text of corpusTexts(10)) {
      const reading = readProse({ text, offset: 0 });
      assert.deepEqual(listed(wordSignsOf(reading).hits), hitsIn(reading, unpackLexicon(lexicons)), text);
    }
  });

  it("keeps the weights that were packed", () => {
    const features = new Map(Array.from({ length: 2900 }, (_, i) => [i * 2799, stepsLike(i)]));
    const table = weightTable(packWeights(features));
    const found = rangeList();
    for (const id of [...features.keys(), ...Array.from({ length: 2798 }, (_, i) => i + 1)])
      addRange(found, id, 0, 0);
    const ids = found.ids.slice(0, found.length);
    toSlots(table, found);
    ids.forEach((id, at) => {
      const slot = found.ids[at] ?? -1;
      const kept = slot < 0 ? undefined : [...new Int8Array(table.slots.buffer, (slot + WEIGHTS) * 4, 4)];
      const packed = features.get(id);
      assert.deepEqual(kept, packed?.some((step) => step !== 0) ? packed : undefined, `${id}`);
    });
  });

  it("has finer steps for small weights than for large ones", () => {
    const steps = [-8, -2, -0.01, 0, 0.001, 2, 8].map((weight) => stepOf(weight, 8));
    assert.deepEqual(steps, [-MIDDLE_STEP, -23, -2, 0, 1, 23, MIDDLE_STEP]);
  });

  it("packs no more into a place than there is room for", () => {
    const crowd = new Map(Array.from({ length: 31 }, (_, id): [number, Steps] => [id, [0, 9, 0, 0]]));
    assert.throws(() => packWeights(crowd), /too much for one character/);
  });
});

function hitsIn(reading: Reading, lexicon: Lexicon): unknown {
  const hits = newHits(lexicon);
  readHits(hits, reading, lexicon);
  return listed(hits);
}

/** The ranges of each sentence, for each table. */
function listed(hits: readonly Runs[]): unknown {
  return hits.map(({ list: { ids, firsts, lasts }, starts, sentences }) =>
    Array.from({ length: sentences }, (_, index) => {
      const [from = 0, to = 0] = starts.subarray(index, index + 2);
      return [ids, firsts, lasts].map((column) => [...column.subarray(from, to)]);
    }),
  );
}

/** Steps of all sizes, in each combination of places. */
function stepsLike(i: number): Steps {
  const step = (column: number) => ((i >> column) & 1 ? (((i * 7) % 45) + 1) * (i % 3 === 0 ? -1 : 1) : 0);
  return [step(0), step(1), step(2), step(3)];
}

/** Sums in another order differ in their last digits. */
function rounded({ sentence, score }: { readonly sentence: Sentence; readonly score: number }) {
  return { sentence, score: Number(score.toFixed(9)) };
}

/** `column` is the place of a model's weights for sentences among the four; behind it are those for messages. */
function judgeSlowly(reading: Reading, model: PackedModel, lexicon: Lexicon, column: number) {
  const sentences = featuresOf(reading, lexicon).map(({ sentence, features }) => ({
    sentence,
    ids: features.map(({ id }) => id),
  }));
  const ofSentences = unpack(column, model.sentence.largest);
  const ofMessages = unpack(column + 1, model.message.largest);
  const whole = weigh(messageFeatures(sentences.map(({ ids }) => ids)), ofMessages);
  return sentences
    .map(({ sentence, ids }) => ({ sentence, score: model.bias + whole + weigh(ids, ofSentences) }))
    .filter(({ score }) => score > 0)
    .map(rounded);
}

const unpacked = new Map<number, ReadonlyMap<FeatureId, number>>();

function unpack(column: number, largest: number): ReadonlyMap<FeatureId, number> {
  const known = unpacked.get(column);
  if (known !== undefined) return known;
  const found = new Map<FeatureId, number>();
  const starts = groupStarts(weights);
  for (let group = 0; group + 1 < starts.length; group++) {
    readGroup(weights, starts, group, (id, steps) => {
      const step = ((steps << (24 - column * 8)) >> 24) / MIDDLE_STEP;
      if (step !== 0) found.set(id, Math.sign(step) * step * step * largest);
    });
  }
  unpacked.set(column, found);
  return found;
}
