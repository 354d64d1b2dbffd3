import { normOf } from "./tokens.ts";

/** A word as it is written: the words it is read as (two for a contraction), and its capitals. */
export interface SpelledOut {
  /** Lower case and spelled out. */
  readonly norms: readonly string[];
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean;
}

/** Finds out how a written word is read. */
export function spellOut(written: string): SpelledOut {
  const norm = normOf(written);
  return {
    norms: partsOf(norm),
    capital: written.charAt(0) !== norm.charAt(0),
    shouted: written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
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
  if (!norm.endsWith("t") && !norm.includes("'")) return [norm];
  const negated = norm.replace(/n'?t$/, "");
  if (negated !== norm && AUXILIARIES.has(negated)) return [negated, "not"];
  for (const [ending, word] of ENDINGS) {
    if (norm.endsWith(ending)) return [norm.slice(0, -ending.length), word];
  }
  return norm.endsWith("'s") ? [norm.slice(0, -2)] : [norm];
}

/** A word without its common English endings. A crude, fast fold for counting, not a linguist's stem. */
export function stemOf(norm: string): string {
  const stem = withoutEnding(norm);
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

const D = 100;
const G = 103;
const S = 115;

function withoutEnding(norm: string): string {
  const { length } = norm;
  if (length < 4) return norm;
  switch (norm.charCodeAt(length - 1)) {
    case G:
      return length > 5 && norm.endsWith("ing") ? undouble(norm.slice(0, -3)) : norm;
    case D:
      if (length === 4 || !norm.endsWith("ed")) return norm;
      return norm.endsWith("ied") ? `${norm.slice(0, -3)}y` : undouble(norm.slice(0, -2));
    case S:
      return withoutS(norm);
    default:
      return norm;
  }
}

function withoutS(norm: string): string {
  if (norm.length > 4) {
    if (norm.endsWith("ies")) return `${norm.slice(0, -3)}y`;
    if (norm.endsWith("es") && isHissing(norm, norm.length - 3)) return norm.slice(0, -2);
  }
  return norm.endsWith("ss") || norm.endsWith("us") ? norm : norm.slice(0, -1);
}

/** Whether `s`, `x`, `z`, `ch` or `sh` ends at an index: behind these the ending is “es”. */
function isHissing(norm: string, at: number): boolean {
  const last = norm.charAt(at);
  if (last === "h") return norm.charAt(at - 1) === "c" || norm.charAt(at - 1) === "s";
  return last === "s" || last === "x" || last === "z";
}

/** Consonants that are doubled before an ending: “plan”, “planned”. */
const DOUBLED = "bdgklmnprt";

function undouble(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  return stem.charAt(stem.length - 2) === last && DOUBLED.includes(last) ? stem.slice(0, -1) : stem;
}
