import { OPAQUE } from "../../server/src/core/prose/prose.ts";
import type { TokenKind } from "../../server/src/core/prose/token-kinds.ts";
import type { Token } from "../../server/src/core/prose/tokens.ts";

/** What tokens are, as patterns that are tried at each place in this order: slow, but easy to read. */
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

/** The tokens of a text, by patterns alone. */
export function referenceTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; offset < text.length; ) {
    const token = tokenAt(text, offset);
    if (token !== undefined) tokens.push(token);
    offset = token?.end ?? offset + 1;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const written = pattern.exec(text)?.[0];
    if (!written) continue;
    const norm = kind === "word" ? written.toLowerCase().replace(/[’ʼ`]/g, "'") : written;
    return { kind, start, end: start + written.length, norm };
  }
  return undefined;
}
