import assert from "node:assert/strict";
import { messageFeatures, weigh } from "../../scripts/train/weigh.ts";
import { complimentModel } from "../../server/src/core/generated/compliment-model.ts";
import { pitchModel } from "../../server/src/core/generated/pitch-model.ts";
import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { featuresOf } from "../../server/src/core/prose/features.ts";
import { compileLexicon, type Lexicon } from "../../server/src/core/prose/lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "../../server/src/core/prose/lexicon/compliment.ts";
import { PITCH_CLASSES } from "../../server/src/core/prose/lexicon/pitch.ts";
import { countFlagged, judge, type PackedModel, unpackModels } from "../../server/src/core/prose/model.ts";
import {
  MIDDLE_STEP,
  type PackedWeights,
  packWeights,
  unpackWeights,
  weightsByStep,
} from "../../server/src/core/prose/packed-weights.ts";
import { type Reading, readProse } from "../../server/src/core/prose/reading.ts";
import type { Sentence } from "../../server/src/core/prose/sentences.ts";
import {
  messagePart,
  sentenceWeight,
  slotOf,
  WEIGHTS,
  weightTable,
} from "../../server/src/core/prose/weight-table.ts";
import { corpusTexts } from "./corpus-texts.ts";

describe("a model", () => {
  it("scores sentences as the sum of their features, each once, and of the message's", () => {
    const lexicon = compileLexicon(PITCH_CLASSES);
    const compliments = compileLexicon(COMPLIMENT_CLASSES);
    const models = unpackModels([
      { packed: pitchModel, lexicon },
      { packed: complimentModel, lexicon: compliments },
    ]);
    for (const text of corpusTexts(10)) {
      const reading = readProse({ text, offset: 0 });
      assert.deepEqual(
        judge(reading, models, 0).map(rounded),
        judgeSlowly(reading, pitchModel, lexicon),
        text,
      );
      const found = judge(reading, models, 1).map(rounded);
      assert.deepEqual(found, judgeSlowly(reading, complimentModel, compliments), text);
      assert.equal(countFlagged(reading, models, 1), found.length);
    }
  });

  it("keeps the weights that were packed", () => {
    const weights = new Map(Array.from({ length: 2900 }, (_, i) => [i * 2799, (i % 91) - 45.5]));
    const packed = packWeights(weights);
    const other = packWeights(new Map([[5, 1]]));
    const table = weightTable([
      { sentence: packed, message: other },
      { sentence: other, message: packed },
    ]);
    const unit = packed.largest / MIDDLE_STEP ** 2;
    for (const [id, weight] of unpack(packed)) {
      const steps = sentenceWeight(table, id, 0);
      assert.ok(Math.abs(steps * Math.abs(steps) * unit - weight) < 1e-9, `${id}`);
      const slot = slotOf(table, id);
      assert.equal(messagePart(table.slots[slot + WEIGHTS] ?? 0, 1), steps);
      assert.equal(messagePart(table.slots[slot + WEIGHTS] ?? 0, 0), 0);
    }
    for (let id = 1; id < 2799; id++) assert.equal(sentenceWeight(table, id, 0), 0);
    assert.equal(sentenceWeight(table, 5, 1), MIDDLE_STEP);
  });
});

/** Sums in another order differ in their last digits. */
function rounded({ sentence, score }: { readonly sentence: Sentence; readonly score: number }) {
  return { sentence, score: Number(score.toFixed(9)) };
}

function judgeSlowly(reading: Reading, model: PackedModel, lexicon: Lexicon) {
  const sentences = featuresOf(reading, lexicon).map(({ sentence, features }) => ({
    sentence,
    ids: features.map(({ id }) => id),
  }));
  const whole = weigh(messageFeatures(sentences.map(({ ids }) => ids)), unpack(model.message));
  return sentences
    .map(({ sentence, ids }) => ({
      sentence,
      score: model.bias + whole + weigh(ids, unpack(model.sentence)),
    }))
    .filter(({ score }) => score > 0)
    .map(rounded);
}

const unpacked = new Map<PackedWeights, ReadonlyMap<FeatureId, number>>();

function unpack(packed: PackedWeights): ReadonlyMap<FeatureId, number> {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const weights = new Map<FeatureId, number>();
  const byStep = weightsByStep(packed);
  const steps = unpackWeights(packed);
  for (let at = 0; at < steps.length; at += 2) weights.set(steps[at] ?? 0, byStep[steps[at + 1] ?? 0] ?? 0);
  unpacked.set(packed, weights);
  return weights;
}
