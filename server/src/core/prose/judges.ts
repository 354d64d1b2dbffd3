import { complimentModel } from "../generated/compliment-model.ts";
import { pitchModel } from "../generated/pitch-model.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "./lexicon/compliment.ts";
import { PITCH_CLASSES } from "./lexicon/pitch.ts";
import type { LexiconTable } from "./lexicon/table.ts";
import { judge, type Model, type PackedModel, unpackModel } from "./model.ts";
import type { Reading } from "./reading.ts";
import type { Verdict } from "./verdict.ts";

/** Looks for one kind of sentence: what it finds in a reading, in order. */
export type Judge = (reading: Reading) => Verdict[];

/** Finds sentences that offer something for sale, or lead to an offer. */
export const judgePitch: Judge = lazyJudge(PITCH_CLASSES, pitchModel);

/** Finds sentences that praise the reader without saying what for. */
export const judgeCompliment: Judge = lazyJudge(COMPLIMENT_CLASSES, complimentModel);

/** A judge that makes its tables at first use, so that starting up costs nothing. */
function lazyJudge(table: LexiconTable, packed: PackedModel): Judge {
  let ready: { readonly lexicon: Lexicon; readonly model: Model } | undefined;
  return (reading) => {
    ready ??= { lexicon: compileLexicon(table), model: unpackModel(packed) };
    return judge(reading, ready.lexicon, ready.model);
  };
}
