import type { MessageExamples } from "./examples.ts";
import { type LearnedModel, learnModel, type ModelShape } from "./learn-model.ts";
import { messageFeatures, weigh } from "./weigh.ts";

/** Messages by the name of the group that is left out together. */
export type Groups = ReadonlyMap<string, readonly MessageExamples[]>;

/** A message's score by a model that has not seen it, and whether it should have been flagged. */
export interface Scored {
  readonly writer: string;
  readonly score: number;
  readonly label: boolean;
}

/** Scores each group's messages by a model learned from all the others'. */
export function crossValidate(groups: Groups, shape: ModelShape): Scored[] {
  const scored: Scored[] = [];
  for (const [name, messages] of groups) {
    const others = [...groups].filter(([other]) => other !== name).flatMap(([, list]) => list);
    const model = learnModel(others, shape);
    scored.push(
      ...messages
        .filter(({ isMade }) => isMade !== true)
        .map((message) => ({
          writer: message.writer,
          label: message.label,
          score: scoreMessage(message, model),
        })),
    );
  }
  return scored;
}

/**
 * Ten groups of neighbouring messages from each writer, since neighbours are often variations of one idea; messages
 * made from others stand behind them in the same order and go into about the same groups.
 */
export function tenths(byHand: Groups): Map<string, MessageExamples[]> {
  const groups = new Map<string, MessageExamples[]>();
  for (const messages of byHand.values()) {
    const written = messages.filter(({ isMade }) => isMade !== true).length;
    messages.forEach((message, index) => {
      const place =
        message.isMade === true ? (index - written) / (messages.length - written) : index / written;
      const name = `tenth ${Math.floor(place * 10) + 1}`;
      groups.set(name, [...(groups.get(name) ?? []), message]);
    });
  }
  return groups;
}

/** The lowest score above which as large a part of the messages as wanted is flagged rightly. */
export function lowestThreshold(scored: readonly Scored[], wantedPrecision: number): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold = sorted[0]?.score ?? 0;
  for (const [index, { label, score }] of sorted.entries()) {
    if (label) right++;
    if (right / (index + 1) >= wantedPrecision) threshold = score;
  }
  return threshold - 1e-9;
}

/** Precision and recall on each writer's messages, and on all together, in a table. */
export function printScores(scored: readonly Scored[], threshold: number): string {
  const writers = [...new Set(scored.map(({ writer }) => writer))];
  const rows = writers.map((name) =>
    row(
      name,
      scored.filter(({ writer }) => writer === name),
      threshold,
    ),
  );
  return [...rows, row("all", scored, threshold)].join("\n");
}

function scoreMessage({ sentences }: MessageExamples, model: LearnedModel): number {
  const features = sentences.map((sentence) => sentence.features);
  const best = Math.max(Number.NEGATIVE_INFINITY, ...features.map((names) => weigh(names, model.sentence)));
  return model.bias + best + weigh(messageFeatures(features), model.message);
}

function row(name: string, scored: readonly Scored[], threshold: number): string {
  const flagged = scored.filter(({ score }) => score > threshold);
  const right = flagged.filter(({ label }) => label).length;
  const wanted = scored.filter(({ label }) => label).length;
  const figure = (value: number) => (Number.isFinite(value) ? value.toFixed(3) : "–").padStart(6);
  const counts = `(${right} of ${wanted}, ${flagged.length - right} false)`;
  return `  ${name.padEnd(16)} precision ${figure(right / flagged.length)}  recall ${figure(right / wanted)}  ${counts}`;
}
