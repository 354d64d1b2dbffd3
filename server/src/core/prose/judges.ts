import { complimentModel, pitchModel, weights } from "../generated/prose-model.ts";
import { COMPLIMENT, PITCH } from "./lexicon/rule-lexicons.ts";
import { countFlagged, judge, type ModelPair, unpackModels } from "./model.ts";
import type { Reading } from "./reading.ts";
import type { Verdict } from "./verdict.ts";

/** Finds sentences that offer something for sale, or lead to an offer, in order. */
export function judgePitch(reading: Reading): readonly Verdict[] {
  return judge(reading, models(), PITCH);
}

/** Finds sentences that praise the reader without saying what for, in order. */
export function judgeCompliment(reading: Reading): readonly Verdict[] {
  return judge(reading, models(), COMPLIMENT);
}

/** How many sentences `judgeCompliment` would find: what that takes longer for is to say why. */
export function countCompliments(reading: Reading): number {
  return countFlagged(reading, models(), COMPLIMENT);
}

let ready: ModelPair | undefined;

/** The models, made at first use, so that starting up costs nothing. */
function models(): ModelPair {
  ready ??= unpackModels([pitchModel, complimentModel], weights);
  return ready;
}
