import { hashText } from "./feature-id.ts";
import type { Token, TokenKind } from "./tokens.ts";

/**
 * A word as rules and models see it: contractions are two words (“haven't” is “have” “not”), spelled out.
 * Both words of a contraction cover the whole token. Offsets are UTF-16 units in the prose's text.
 */
export interface Word {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case and spelled out; `#number`, `#money` … for what is no word; the mark itself for marks. */
  readonly norm: string;
  /** The norm without common endings; equal for most forms of one word. */
  readonly stem: string;
  /** The hash of the stem. */
  readonly hash: number;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean;
}

/** The words of some tokens, contractions taken apart. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  return tokens.flatMap((token) => (token.kind === "word" ? spellOut(token) : [markOf(token)]));
}

const NAMED: ReadonlySet<TokenKind> = new Set(["number", "money", "percent", "link", "blank", "emoji"]);

function markOf(token: Token): Word {
  const norm = NAMED.has(token.kind) ? `#${token.kind}` : normOfMark(token);
  return {
    kind: token.kind,
    start: token.start,
    end: token.end,
    norm,
    stem: norm,
    hash: hashText(norm),
    capital: false,
    shouted: false,
  };
}

function normOfMark({ kind, norm }: Token): string {
  if (kind === "break") return "#break";
  if (kind !== "end") return norm;
  if (norm.includes("?")) return "?";
  return norm.includes("!") ? "!" : ".";
}

function spellOut(token: Token): Word[] {
  return partsOf(token.norm).map((norm) => ({
    kind: "word",
    start: token.start,
    end: token.end,
    norm,
    ...stemAndHash(norm),
    capital: token.capital,
    shouted: token.shouted,
  }));
}

function stemAndHash(norm: string): { stem: string; hash: number } {
  const stem = stemOf(norm);
  return { stem, hash: hashText(stem) };
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
