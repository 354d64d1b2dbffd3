import { readdirSync, readFileSync } from "node:fs";
import type { Span } from "../../server/src/core/text.ts";
import { parseFixture } from "../support/fixture.ts";
import { choose, createRandom, mutate, type Random, TOKENS } from "../syntax/random-text.ts";

const FOLDERS = ["syntax", "rules"].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));

/** One case of a property. */
export interface Script {
  /** Of all its chances: the same number gives the same script again. */
  readonly seed: number;
  readonly random: Random;
  /** A draft's text, of several messages put together from pieces: another one with each call. */
  readonly newText: () => string;
}

/** So many scripts, with the seeds from 0 on. */
export function* scripts(count: number): Generator<Script> {
  const texts = samples();
  for (let seed = 0; seed < count; seed++) {
    const random = createRandom(seed);
    yield { seed, random, newText: () => randomDraft(texts, random) };
  }
}

/** The drafts of the fixtures, to cut pieces from. */
function samples(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".linkmsg"))
      .map((name) => parseFixture(readFileSync(new URL(name, folder), "utf8")).input),
  );
}

/** What stands in many drafts, and what several messages share. */
const PIECES: readonly string[] = [
  ...TOKENS,
  ...["### Ana\n\n", "\n### ", "\n### B\nTo: Bo\n\n", "To: Ana\n", "Kind: inmail\n", "Subject: [TOPIC]\n"],
  ...["We have never met.\n", "// linkmsg-ignore\n", "// linkmsg-ignore never, stale-copy\n"],
  ...[
    "I plan routes for a bakery in Lisbon these days.\n",
    "[TOPIC]",
    "[TOPIC]: a\n",
    "Template: t\n",
    "\n\n",
  ],
];

function randomDraft(texts: readonly string[], random: Random): string {
  let draft = mutate(choose(texts, random), random, 120);
  for (let more = below(random, 4); more > 0; more--)
    draft += choose(PIECES, random) + mutate(choose(texts, random), random, 120);
  return draft;
}

/** One edit: mostly at a place of the text, now and then out of bounds or turned round. */
export interface RandomEdit {
  readonly span: Span;
  readonly text: string;
}

/** An edit of a text of that length. */
export function randomEdit(length: number, random: Random): RandomEdit {
  const start = below(random, length + 3) - 1;
  const reach = below(random, 3) === 0 ? below(random, 40) - 3 : 0;
  const text = below(random, 4) === 0 ? "" : choose(PIECES, random);
  return { span: { start, end: start + reach }, text };
}

/** A whole number from 0 to below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
