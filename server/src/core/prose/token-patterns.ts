import { OPAQUE } from "./prose.ts";
import type { TokenKind } from "./tokens.ts";

/** A sticky pattern for tokens of one kind. None can backtrack: each is a run of one class, or fixed alternatives. */
export type TokenPattern = readonly [TokenKind, RegExp];

const ADDRESS: TokenPattern = ["link", /(?:https?:\/\/|www\.)[^\s)\]>"”]+/iy];
const DOMAIN: TokenPattern = [
  "link",
  /[a-z0-9][a-z0-9-]{1,40}\.(?:com|io|co|net|org|ai|app|me|dev|ly|biz|info|eu|uk|de|fr|in)(?:\/[^\s)\]>"”]*)?(?![\p{L}\p{N}])/iuy,
];
const MONEY_BEFORE: TokenPattern = [
  "money",
  /(?:[$€£₹¥₦]|(?:usd|eur|gbp|inr|rs\.?|aed|kes|ngn|zł|pln)\s?(?=\d))\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|billion|lakhs?|crores?)(?![\p{L}\p{N}]))?/iuy,
];
const MONEY_BEHIND: TokenPattern = [
  "money",
  /\d[\d.,]*\s?(?:[€£$₹]|(?:euros?|dollars?|pounds?|usd|eur|gbp|bucks|quid|rupees|zł|pln|naira|shillings|pesos)(?![\p{L}\p{N}]))/iuy,
];
const PERCENT: TokenPattern = ["percent", /\d[\d.,]*\s?(?:%|(?:percent|per cent)(?![\p{L}\p{N}]))/iuy];
const NUMBER: TokenPattern = ["number", /\d[\d.,:]*\d(?:x|k|\+)?|\d(?:x|k|\+)?(?![\p{L}\p{N}])|\d/iuy];
const WORD: TokenPattern = ["word", /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’`][\p{L}\p{M}]+)*/uy];

/** What can start with a line's end: an empty line, or a line break before a list mark. */
export const FROM_LINE_END: readonly TokenPattern[] = [
  ["break", /(?:\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r)\s*|(?=[-*•·▪►✓✔→‣–—\u{1F539}✅]|\d{1,2}[.)]\s))/uy],
];

/** What can start with a Latin letter, in the order in which it is tried. */
export const FROM_LETTER: readonly TokenPattern[] = [ADDRESS, DOMAIN, MONEY_BEFORE, WORD];

/** What can start with a digit. */
export const FROM_DIGIT: readonly TokenPattern[] = [DOMAIN, MONEY_BEHIND, PERCENT, NUMBER];

/** What can start with `$`. */
export const FROM_CURRENCY: readonly TokenPattern[] = [MONEY_BEFORE, ["mark", /[^\s]/uy]];

/** What can start with a character that is not in ASCII. */
export const FROM_OTHER: readonly TokenPattern[] = [
  ["blank", new RegExp(`${OPAQUE}+`, "y")],
  DOMAIN,
  MONEY_BEFORE,
  WORD,
  ["quote", /[“”„«»‘’]/uy],
  ["end", /…[.!?…]*|[。！？]/uy],
  ["emoji", /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*/uy],
  ["mark", /[^\s]/uy],
];
