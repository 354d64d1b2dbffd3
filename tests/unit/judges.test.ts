import assert from "node:assert/strict";
import { messageFeatures, weigh } from "../../scripts/train/weigh.ts";
import { pitchModel } from "../../server/src/core/generated/pitch-model.ts";
import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { featuresOf } from "../../server/src/core/prose/features.ts";
import { compileLexicon } from "../../server/src/core/prose/lexicon/compile.ts";
import { PITCH_CLASSES } from "../../server/src/core/prose/lexicon/pitch.ts";
import { judge, unpackModel } from "../../server/src/core/prose/model.ts";
import {
  forEachWeight,
  type PackedWeights,
  packWeights,
  weightsByStep,
} from "../../server/src/core/prose/packed-weights.ts";
import { type Reading, readProse } from "../../server/src/core/prose/reading.ts";
import { sentenceWeight, weightTable } from "../../server/src/core/prose/weight-table.ts";
import { corpusTexts } from "./corpus-texts.ts";

describe("a model", () => {
  it("scores sentences as the sum of their features, each once, and of the message's", () => {
    const lexicon = compileLexicon(PITCH_CLASSES);
    const model = unpackModel(pitchModel);
    for (const text of corpusTexts(10)) {
      const reading = readProse({ text, offset: 0 });
      const found = judge(reading, lexicon, model).map(({ sentence, score }) => ({ sentence, score }));
      assert.deepEqual(found, judgeSlowly(reading, lexicon), text);
    }
  });

  it("keeps the weights that were packed", () => {
    const weights = new Map(Array.from({ length: 2900 }, (_, i) => [i * 2799, (i % 91) - 45.5]));
    const packed = packWeights(weights);
    const table = weightTable(packed, packWeights(new Map([[5, 1]])));
    for (const [id, weight] of unpack(packed)) assert.equal(sentenceWeight(table, id), weight);
    for (let id = 1; id < 2799; id++) assert.equal(sentenceWeight(table, id), 0);
  });
});

function judgeSlowly(reading: Reading, lexicon: ReturnType<typeof compileLexicon>) {
  const sentences = featuresOf(reading, lexicon).map(({ sentence, features }) => ({
    sentence,
    ids: features.map(({ id }) => id),
  }));
  const whole = weigh(messageFeatures(sentences.map(({ ids }) => ids)), unpack(pitchModel.message));
  return sentences
    .map(({ sentence, ids }) => ({
      sentence,
      score: pitchModel.bias + whole + weigh(ids, unpack(pitchModel.sentence)),
    }))
    .filter(({ score }) => score > 0);
}

const unpacked = new Map<PackedWeights, ReadonlyMap<FeatureId, number>>();

function unpack(packed: PackedWeights): ReadonlyMap<FeatureId, number> {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const weights = new Map<FeatureId, number>();
  const byStep = weightsByStep(packed);
  forEachWeight(packed, (id, step) => weights.set(id, byStep[step] ?? 0));
  unpacked.set(packed, weights);
  return weights;
}
