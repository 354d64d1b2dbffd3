import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import type { Example, MessageExamples } from "./examples.ts";
import { type Learned, learn } from "./logistic.ts";
import { frequentFeatures, strongestFeatures } from "./vocabulary.ts";
import { messageFeatures } from "./weigh.ts";

/** How many features each part of a model keeps, and how much the message's part counts beside the sentence's. */
export interface ModelShape {
  readonly sentence: number;
  readonly message: number;
  readonly share: number;
}

/** A model whose features still have their names. */
export interface LearnedModel {
  readonly bias: number;
  readonly sentence: ReadonlyMap<FeatureId, number>;
  readonly message: ReadonlyMap<FeatureId, number>;
}

/** Learns both parts of a model, each on its own: from sentences, and from messages as bags of the same features. */
export function learnModel(messages: readonly MessageExamples[], shape: ModelShape): LearnedModel {
  const sentence = learnStrongest(
    messages.flatMap((message) => message.sentences),
    shape.sentence,
  );
  const message = learnStrongest(messages.map(wholeMessage), shape.message);
  const scaled = [...message.weights].map(([name, weight]) => [name, weight * shape.share] as const);
  return {
    bias: sentence.bias + message.bias * shape.share,
    sentence: sentence.weights,
    message: new Map(scaled),
  };
}

function wholeMessage({ label, sentences }: MessageExamples): Example {
  return { label, features: [...messageFeatures(sentences.map(({ features }) => features))] };
}

/** Learns over all frequent features to find the strongest, then again over those alone. */
function learnStrongest(examples: readonly Example[], most: number): Learned {
  const wide = learn(examples, frequentFeatures(examples));
  return learn(examples, strongestFeatures(wide, examples, most));
}
