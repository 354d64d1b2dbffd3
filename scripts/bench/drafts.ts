import { readdirSync } from "node:fs";
import { type CorpusMessage, readCorpus } from "../train/corpus.ts";
import { choose, createRandom, type Random } from "./random.ts";

/** The folder of the labelled texts. */
export const TRAIN = new URL("../../tests/corpus/train/", import.meta.url);

/** What a generated message has on average, its head included: as much as in the measurements that the goals come from. */
export const MESSAGE = { words: 62, bytes: 352 };

/** A labelled text, cut into sentences. */
export interface Source {
  readonly channel: string;
  readonly sentences: readonly string[];
}

/** The texts that drafts are made from: what the models of the rules learn from, so findings come as in real drafts. */
export function readSources(folder = TRAIN): Source[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().flatMap((name) => sourcesFrom(readCorpus(new URL(name, folder))));
}

/** Leaves out texts that have lines of the language's own in them. */
export function sourcesFrom(messages: readonly Pick<CorpusMessage, "text" | "channel">[]): Source[] {
  return messages
    .filter(({ text }) => !/^\s*(?:###|\/\/)/m.test(text))
    .map(({ text, channel }) => ({
      channel,
      sentences: text.split(/(?<=[.!?])\s+|\s*\n\s*/).filter((part) => part !== ""),
    }));
}

/** A draft file of so many messages, the same for the same seed. No two of its messages are alike. */
export function makeDraft(sources: readonly Source[], seed: number, messages: number): string {
  return makeMessages(sources, seed, messages).join("");
}

/** The messages of such a file, each with the line break and the blank line behind it. */
export function makeMessages(sources: readonly Source[], seed: number, messages: number): string[] {
  const random = createRandom(seed);
  return Array.from({ length: messages }, (_, index) => makeMessage(sources, random, index + 1));
}

/** Whole sentences of one text after another, a paragraph each, up to a length that differs by a third both ways. */
function makeMessage(sources: readonly Source[], random: Random, number: number): string {
  const wanted = MESSAGE.words * (2 / 3 + random() * (2 / 3)) - HEAD_AND_HALF_A_SENTENCE;
  const first = choose(sources, random);
  const paragraphs: string[] = [];
  let words = 0;
  for (let source = first; words < wanted; source = choose(sources, random)) {
    const taken: string[] = [];
    for (const sentence of source.sentences) {
      if (words >= wanted) break;
      taken.push(sentence);
      words += sentence.split(/\s+/).length;
    }
    paragraphs.push(taken.join(" "));
  }
  return `### Draft ${number}\nKind: ${kindOf(first)}\n\n${paragraphs.join("\n\n")}\n\n`;
}

/** Words of a head, and those by which the last sentence passes the length that is asked for, on average. */
const HEAD_AND_HALF_A_SENTENCE = 9;

/** A message of this length is no invitation, and an InMail would need a subject. */
function kindOf({ channel }: Source): string {
  return channel === "reply" || channel === "follow-up" ? channel : "message";
}
