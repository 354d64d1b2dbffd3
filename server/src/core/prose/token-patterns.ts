import { lazy } from "../lazy.ts";
import { OPAQUE } from "./prose.ts";
import {
  BLANK,
  BREAK,
  EMOJI,
  END,
  type KindNumber,
  LINK,
  MARK,
  MONEY,
  NUMBER,
  PERCENT,
  QUOTE,
  WORD,
} from "./token-kinds.ts";

/**
 * Gives a sticky pattern for tokens of one kind. None can backtrack: each is a run of one class, or fixed alternatives.
 * Most drafts need few of them, and those with Unicode's classes take long to make.
 */
export type TokenPattern = readonly [KindNumber, () => RegExp];

const ADDRESS: TokenPattern = [LINK, lazy(() => /(?:https?:\/\/|www\.)[^\s)\]>"”]+/iy)];
const DOMAIN: TokenPattern = [
  LINK,
  lazy(
    () =>
      /[a-z0-9][a-z0-9-]{1,40}\.(?:com|io|co|net|org|ai|app|me|dev|ly|biz|info|eu|uk|de|fr|in)(?:\/[^\s)\]>"”]*)?(?![\p{L}\p{N}])/iuy,
  ),
];
const MONEY_BEFORE: TokenPattern = [
  MONEY,
  lazy(
    () =>
      /(?:[$€£₹¥₦]|(?:usd|eur|gbp|inr|rs\.?|aed|kes|ngn|zł|pln)\s?(?=\d))\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|billion|lakhs?|crores?)(?![\p{L}\p{N}]))?/iuy,
  ),
];
const MONEY_BEHIND: TokenPattern = [
  MONEY,
  lazy(
    () =>
      /\d[\d.,]*\s?(?:[€£$₹]|(?:euros?|dollars?|pounds?|usd|eur|gbp|bucks|quid|rupees|zł|pln|naira|shillings|pesos)(?![\p{L}\p{N}]))/iuy,
  ),
];
const SHARE: TokenPattern = [
  PERCENT,
  lazy(() => /\d[\d.,]*\s?(?:%|(?:percent|per cent)(?![\p{L}\p{N}]))/iuy),
];
const FIGURES: TokenPattern = [
  NUMBER,
  lazy(() => /\d[\d.,:]*\d(?:x|k|\+)?|\d(?:x|k|\+)?(?![\p{L}\p{N}])|\d/iuy),
];
const LETTERS: TokenPattern = [WORD, lazy(() => /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’`][\p{L}\p{M}]+)*/uy)];

/** What can start with a line's end: an empty line, or a line break before a list mark. */
export const FROM_LINE_END: readonly TokenPattern[] = [
  [
    BREAK,
    lazy(
      () => /(?:\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r)\s*|(?=[-*•·▪►✓✔→‣–—\u{1F539}✅]|\d{1,2}[.)]\s))/uy,
    ),
  ],
];

/** What can start with a Latin letter, in the order in which it is tried. */
export const FROM_LETTER: readonly TokenPattern[] = [ADDRESS, DOMAIN, MONEY_BEFORE, LETTERS];

/** What can start with a digit. */
export const FROM_DIGIT: readonly TokenPattern[] = [DOMAIN, MONEY_BEHIND, SHARE, FIGURES];

/** What can start with `$`. */
export const FROM_CURRENCY: readonly TokenPattern[] = [MONEY_BEFORE, [MARK, lazy(() => /[^\s]/uy)]];

/** What can start with a character that is not in ASCII. */
export const FROM_OTHER: readonly TokenPattern[] = [
  [BLANK, lazy(() => new RegExp(`${OPAQUE}+`, "y"))],
  DOMAIN,
  MONEY_BEFORE,
  LETTERS,
  [QUOTE, lazy(() => /[“”„«»‘’]/uy)],
  [END, lazy(() => /…[.!?…]*|[。！？]/uy)],
  [
    EMOJI,
    lazy(
      () => /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*/uy,
    ),
  ],
  [MARK, lazy(() => /[^\s]/uy)],
];
