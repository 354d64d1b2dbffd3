import { readdirSync } from "node:fs";
import { readCorpus } from "../../scripts/train/corpus.ts";

const TRAIN = new URL("../corpus/train/", import.meta.url);

/** The texts of every `step`th labelled message. */
export function corpusTexts(step = 1): string[] {
  return readdirSync(TRAIN)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readCorpus(new URL(name, TRAIN)))
    .filter((_, index) => index % step === 0)
    .map(({ text }) => text);
}
