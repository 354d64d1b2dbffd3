import { OPAQUE } from "./prose.ts";

/**
 * What a token is. `blank` is a placeholder, `quote` a quotation mark, `end` a mark that ends a sentence,
 * `break` an empty line or a new paragraph.
 */
export type TokenKind =
  | "word"
  | "number"
  | "money"
  | "percent"
  | "link"
  | "blank"
  | "emoji"
  | "quote"
  | "mark"
  | "end"
  | "break";

/** A word or mark of prose. Offsets are UTF-16 units in the prose's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes; the mark itself for marks. */
  readonly norm: string;
  /** Whether a word starts with a capital. */
  readonly capital: boolean;
  /** Whether a word has two letters or more, all of them capitals. */
  readonly shouted: boolean;
}

/**
 * The tokens of a prose text, in order, blanks left out. Never fails, and looks at each character once.
 * A line break alone is no token; an empty line, or a line break before a list mark, is a `break`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    if (token === undefined) offset++;
    else {
      tokens.push(token);
      offset = token.end;
    }
  }
  return tokens;
}

/** Sticky patterns, tried in this order. None can backtrack: each is a run of one class, or fixed alternatives. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["break", /(?:\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r)\s*|(?=[-*•·▪►✓✔→‣–—\u{1F539}✅]|\d{1,2}[.)]\s))/uy],
  ["blank", new RegExp(`${OPAQUE}+`, "y")],
  ["link", /(?:https?:\/\/|www\.)[^\s)\]>"”]+/iy],
  [
    "link",
    /[a-z0-9][a-z0-9-]{1,40}\.(?:com|io|co|net|org|ai|app|me|dev|ly|biz|info|eu|uk|de|fr|in)(?:\/[^\s)\]>"”]*)?(?![\p{L}\p{N}])/iuy,
  ],
  [
    "money",
    /(?:[$€£₹¥₦]|(?:usd|eur|gbp|inr|rs\.?|aed|kes|ngn|zł|pln)\s?(?=\d))\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|billion|lakhs?|crores?)(?![\p{L}\p{N}]))?/iuy,
  ],
  [
    "money",
    /\d[\d.,]*\s?(?:[€£$₹]|(?:euros?|dollars?|pounds?|usd|eur|gbp|bucks|quid|rupees|zł|pln|naira|shillings|pesos)(?![\p{L}\p{N}]))/iuy,
  ],
  ["percent", /\d[\d.,]*\s?(?:%|(?:percent|per cent)(?![\p{L}\p{N}]))/iuy],
  ["number", /\d[\d.,:]*\d(?:x|k|\+)?|\d(?:x|k|\+)?(?![\p{L}\p{N}])|\d/iuy],
  ["word", /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’`][\p{L}\p{M}]+)*/uy],
  ["quote", /["“”„«»]|‘|['’](?=[\p{L}])|['’]/uy],
  ["end", /[.!?…]+|[。！？]/uy],
  ["emoji", /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*/uy],
  ["mark", /[^\s]/uy],
];

function tokenAt(text: string, start: number): Token | undefined {
  const code = text.charCodeAt(start);
  if (code === 32 || code === 9) return undefined;
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found) return tokenOf(kind, start, found);
  }
  return undefined;
}

function tokenOf(kind: TokenKind, start: number, written: string): Token {
  const end = start + written.length;
  if (kind !== "word") return { kind, start, end, norm: written, capital: false, shouted: false };
  const norm = written.toLowerCase().replace(/[’ʼ`]/g, "'");
  const shouted =
    written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
  return { kind, start, end, norm, capital: written.charAt(0) !== norm.charAt(0), shouted };
}
