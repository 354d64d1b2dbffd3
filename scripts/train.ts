import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileLexicon } from "../server/src/core/prose/lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "../server/src/core/prose/lexicon/compliment.ts";
import { PITCH_CLASSES } from "../server/src/core/prose/lexicon/pitch.ts";
import type { LexiconTable } from "../server/src/core/prose/lexicon/table.ts";
import { type CorpusMessage, readCorpus } from "./train/corpus.ts";
import { crossValidate, lowestThreshold, printScores, tenths } from "./train/cross-validate.ts";
import { examplesOf, type MessageExamples, mendedExamples } from "./train/examples.ts";
import { type LearnedModel, learnModel, type ModelShape } from "./train/learn-model.ts";
import { printModels } from "./train/print-model.ts";

/**
 * Learns the models of `pitch` and `generic-compliment` from `tests/corpus/train` and writes them to
 * `server/src/core/generated`: `npm run train [-- --writers]`. The same messages always give the same file.
 *
 * Prints what each writer's messages score by models that have not seen their tenth of the corpus, which is also
 * what sets the thresholds; with `--writers` also by models that have seen nothing of that writer.
 */
const { values } = parseArgs({ options: { writers: { type: "boolean" } } });
const corpus = new URL("../tests/corpus/train/", import.meta.url);
const generated = new URL("../server/src/core/generated/prose-model.ts", import.meta.url);

interface Task {
  readonly rule: string;
  readonly table: LexiconTable;
  readonly shape: ModelShape;
  /** What the threshold must reach on messages that were not learned from. */
  readonly precision: number;
}

const tasks = {
  pitch: {
    rule: "pitch",
    table: PITCH_CLASSES,
    shape: { sentence: 6000, message: 6700, share: 1 },
    precision: 0.96,
  },
  compliment: {
    rule: "generic-compliment",
    table: COMPLIMENT_CLASSES,
    shape: { sentence: 4500, message: 2000, share: 0.5 },
    precision: 0.975,
  },
} satisfies Readonly<Record<string, Task>>;

const hands = new Map<string, CorpusMessage[]>(
  readdirSync(corpus)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => [name.replace(".jsonl", ""), readCorpus(fileURLToPath(new URL(name, corpus)))]),
);

const [pitch, compliment] = [train(tasks.pitch), train(tasks.compliment)];
const text = printModels(pitch, compliment);
writeFileSync(generated, text);
console.log(`${text.length} bytes`);

/** Learns a model, and prints how well it does. */
function train({ rule, table, shape, precision }: Task): LearnedModel {
  const lexicon = compileLexicon(table);
  const byHand = new Map<string, MessageExamples[]>(
    [...hands].map(([hand, messages]) => {
      const made = rule === "generic-compliment" ? mendedExamples(hand, messages, rule, lexicon) : [];
      return [hand, [...examplesOf(hand, messages, rule, lexicon), ...made]];
    }),
  );
  const byTenths = crossValidate(tenths(byHand), shape);
  const threshold = lowestThreshold(byTenths, precision);
  const model = learnModel([...byHand.values()].flat(), shape);
  console.log(`${rule}: threshold ${threshold.toFixed(2)}`);
  console.log(`tenths left out\n${printScores(byTenths, threshold)}`);
  if (values.writers)
    console.log(`writers left out\n${printScores(crossValidate(byHand, shape), threshold)}\n`);
  return { ...model, bias: model.bias - threshold };
}
