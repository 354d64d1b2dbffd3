import type { Span } from "../text.ts";
import type { TokenKind } from "./token-kinds.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A phrase of plain words, ready to be looked for. `index` is its place in the list that it comes from. */
interface LiteralPhrase {
  readonly index: number;
  readonly parts: readonly Part[];
}

interface Part {
  readonly kind: TokenKind;
  readonly fold: string;
  /** Whether a word need only begin like this. */
  readonly open: boolean;
}

/** Phrases by the word that they start with. */
export interface LiteralPhrases {
  readonly byFirst: ReadonlyMap<string, readonly LiteralPhrase[]>;
  /** Those whose first word is not known in full. */
  readonly others: readonly LiteralPhrase[];
}

/** A phrase that was found: its index in the list, and UTF-16 offsets in the text. */
export interface LiteralMatch extends Span {
  readonly index: number;
}

/** Why a text can't be a phrase, in words for its writer; undefined where it can. */
export function phraseProblem(text: string): string | undefined {
  if (/[[\]]/.test(text)) return "A phrase is plain words: what stands in [ ] is not looked into.";
  const { plain } = withoutStars(text);
  if (plain.includes("*")) return "A * can only stand at the end of a word, for any ending.";
  return tokenise(plain).length === 0 ? "A phrase needs a word." : undefined;
}

/**
 * Prepares phrases of plain words. They are compared word by word: capitals, the sort of apostrophe and of quotation
 * mark, blanks and single line breaks make no difference; `*` at a word's end stands for any ending. Nothing else has
 * a meaning of its own. What `phraseProblem` complains of is left out.
 */
export function literalPhrases(texts: readonly string[]): LiteralPhrases {
  const byFirst = new Map<string, LiteralPhrase[]>();
  const others: LiteralPhrase[] = [];
  for (const [index, text] of texts.entries()) {
    if (phraseProblem(text) !== undefined) continue;
    const parts = partsOf(text);
    const first = parts[0];
    if (first === undefined || first.open || first.kind === "end") others.push({ index, parts });
    else byFirst.set(first.fold, [...(byFirst.get(first.fold) ?? []), { index, parts }]);
  }
  return { byFirst, others };
}

function partsOf(text: string): Part[] {
  const { plain, stars } = withoutStars(text);
  return tokenise(plain).map((token) => ({
    kind: token.kind,
    fold: foldOf(token),
    open: stars.has(token.end),
  }));
}

/** The words on one line, and the offsets behind those that had a `*`. */
function withoutStars(text: string): { plain: string; stars: ReadonlySet<number> } {
  const stars = new Set<number>();
  let plain = "";
  for (const word of text.split(/\s+/).filter((chunk) => chunk !== "")) {
    if (plain !== "") plain += " ";
    const hasStar = word.length > 1 && word.endsWith("*");
    plain += hasStar ? word.slice(0, -1) : word;
    if (hasStar) stars.add(plain.length);
  }
  return { plain, stars };
}

/**
 * Every place in a prose text where one of the phrases stands, overlapping ones included; ordered by start, longer ones
 * first. Placeholders and empty lines are part of no phrase. A word with “'s” behind it is found as the word alone.
 */
export function findLiterals(text: string, { byFirst, others }: LiteralPhrases): LiteralMatch[] {
  const words = tokenise(text).map((token) => ({ ...token, fold: foldOf(token) }));
  return words.flatMap(({ start, fold }, at) =>
    candidates(fold, byFirst, others)
      .flatMap(({ index, parts }) => {
        const end = endOfMatch(words, at, parts);
        return end === undefined ? [] : [{ index, start, end }];
      })
      .sort((a, b) => b.end - a.end || a.index - b.index),
  );
}

function candidates(fold: string, byFirst: LiteralPhrases["byFirst"], others: LiteralPhrases["others"]) {
  const exact = byFirst.get(fold) ?? [];
  const bare = fold.endsWith(GENITIVE) ? (byFirst.get(withoutGenitive(fold)) ?? []) : [];
  return exact.length + bare.length === 0 ? others : [...exact, ...bare, ...others];
}

interface FoldedToken extends Token {
  readonly fold: string;
}

function endOfMatch(words: readonly FoldedToken[], at: number, parts: readonly Part[]): number | undefined {
  let end: number | undefined;
  for (const [place, part] of parts.entries()) {
    const word = words[at + place];
    end = word && endOfPart(word, part, place === parts.length - 1);
    if (end === undefined) return undefined;
  }
  return end;
}

/** Offset behind what a part covers of a token; undefined where it does not fit. */
function endOfPart({ kind, start, end, fold }: FoldedToken, part: Part, isLast: boolean): number | undefined {
  if (kind === "blank" || kind === "break") return undefined;
  if (fold === part.fold || (part.open && fold.startsWith(part.fold))) return end;
  if (part.kind === "end" && kind === "end" && fold.startsWith(part.fold)) return start + part.fold.length;
  return isLast && kind === "word" && withoutGenitive(fold) === part.fold ? end - GENITIVE.length : undefined;
}

const GENITIVE = "'s";

function withoutGenitive(fold: string): string {
  return fold.endsWith(GENITIVE) ? fold.slice(0, -GENITIVE.length) : fold;
}

function foldOf({ kind, norm }: Token): string {
  if (kind === "quote") return "‘’'".includes(norm) ? "'" : '"';
  return norm.toLowerCase().normalize("NFC");
}
