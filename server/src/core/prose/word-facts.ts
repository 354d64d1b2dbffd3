import { hashText } from "./feature-id.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { normOf } from "./tokens.ts";

/** What depends on a word alone, wherever it stands. Shared by all its places, so that it is found out once. */
export interface WordFacts {
  /** Lower case and spelled out; `#number`, `#money` … for what is no word; the mark itself for marks. */
  readonly norm: string;
  /** The norm without common endings; equal for most forms of one word. */
  readonly stem: string;
  /** The hash of the stem. */
  readonly hash: number;
  /** Whether it carries grammar rather than content. */
  readonly isFunction: boolean;
  /** The numbers of stem and norm in the vocabulary, and the size that it had when they were looked up. */
  stemNumber: number;
  formNumber: number;
  numberedAt: number;
}

/** A word as it is written: the words it is read as (two for a contraction), and its capitals. */
export interface Spelling {
  readonly parts: readonly WordFacts[];
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean;
}

const marks = new Map<string, WordFacts>();

/** How many marks are kept. */
const MOST_MARKS = 1000;

/** Finds out how a written word is read. */
export function readSpelling(written: string): Spelling {
  const norm = normOf(written);
  return {
    parts: partsOf(norm).map((part) => factsOf(part, stemOf(part))),
    capital: written.charAt(0) !== norm.charAt(0),
    shouted: written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
  };
}

/** What depends on a mark, a number and so on alone. `norm` is its name or the mark itself. */
export function factsOfMark(norm: string): WordFacts {
  const known = marks.get(norm);
  if (known !== undefined) return known;
  const facts = factsOf(norm, norm);
  if (marks.size >= MOST_MARKS) marks.clear();
  marks.set(norm, facts);
  return facts;
}

function factsOf(norm: string, stem: string): WordFacts {
  return {
    norm,
    stem,
    hash: hashText(stem),
    isFunction: FUNCTION_WORDS.has(norm),
    stemNumber: 0,
    formNumber: 0,
    numberedAt: 0,
  };
}

/** Forms whose parts the endings below don't give, phone spellings among them. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ["can", "not"]],
  ["cant", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["shan't", ["shall", "not"]],
  ["ain't", ["is", "not"]],
  ["let's", ["let", "us"]],
  ["i'm", ["i", "am"]],
  ["im", ["i", "am"]],
  ["ive", ["i", "have"]],
  ["weve", ["we", "have"]],
  ["youre", ["you", "are"]],
  ["u", ["you"]],
  ["ur", ["your"]],
  ["ure", ["you", "are"]],
  ["havnt", ["have", "not"]],
  ["wanna", ["want", "to"]],
  ["gonna", ["going", "to"]],
  ["pls", ["please"]],
  ["plz", ["please"]],
  ["thx", ["thanks"]],
]);

const AUXILIARIES: ReadonlySet<string> = new Set([
  "have",
  "has",
  "had",
  "do",
  "does",
  "did",
  "is",
  "are",
  "was",
  "were",
  "could",
  "would",
  "should",
  "must",
  "need",
]);

const ENDINGS: readonly (readonly [string, string])[] = [
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
];

function partsOf(norm: string): readonly string[] {
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return irregular;
  const negated = norm.replace(/n'?t$/, "");
  if (negated !== norm && AUXILIARIES.has(negated)) return [negated, "not"];
  for (const [ending, word] of ENDINGS) {
    if (norm.endsWith(ending)) return [norm.slice(0, -ending.length), word];
  }
  return norm.endsWith("'s") ? [norm.slice(0, -2)] : [norm];
}

/** A word without its common English endings. A crude, fast fold for counting, not a linguist's stem. */
export function stemOf(norm: string): string {
  let stem = norm;
  if (stem.length > 5 && stem.endsWith("ing")) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith("ied")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && stem.endsWith("ed")) stem = undouble(stem.slice(0, -2));
  else if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith("s") && !/[su]s$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

function undouble(stem: string): string {
  return /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
