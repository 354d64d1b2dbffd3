import { lazy } from "../lazy.ts";
import type { Span } from "../text.ts";
import { PLAIN_RUNS, SMALL_CAPITALS } from "./lexicon/plain-letters.ts";

/** A stretch of styled letters, and what it says in plain ones. */
export interface StyledText {
  readonly span: Span;
  readonly plain: string;
}

/** Marks that strike through, underline or overline the character before them. */
const STRIKING = "\\u0305\\u0332\\u0333\\u0335-\\u0338";
/** Mathematical letters and digits, letterlike symbols of their gaps, circled and squared letters. */
const STYLED =
  "\\u{1D400}-\\u{1D7FF}ℂℊ-ℓℕℙ-ℝℤℨℬ-ℭℯ-ℱℳ-ℴ\\u24B6-\\u24E9\\u{1F110}-\\u{1F129}\\u{1F130}-\\u{1F149}";
const OTHERS = "\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}";
const CAPITALS = [...SMALL_CAPITALS.keys()].join("");
/** Latin letters as wide as Chinese ones; ordinary beside those. */
const WIDE = "\\uFF21-\\uFF3A\\uFF41-\\uFF5A";

/**
 * Characters of which every stretch has one: marks that strike, letters of phonetics, letterlike and circled ones, wide
 * ones, and halves of mathematical and squared ones. Those of European languages, of ordinary punctuation and of most
 * emoji are none. One class, as a choice takes twice as long.
 */
const RARE = /[\u0250-\u036F\u1D00-\u1DBF\u2100-\u214F\u24B6-\u24E9\uA720-\uA7FF\uFF21-\uFF5A\uD835\uD83C]/;

const LETTER = `(?:[${STYLED}${OTHERS}${CAPITALS}]|[\\p{L}\\p{N}][${STRIKING}]+)`;
/** Two letters at least: a single one may be a symbol in a formula. Blanks and marks between words are part of it. */
const stretches = lazy(() => new RegExp(`${LETTER}(?:[ '’.,!&-]{0,2}${LETTER})+`, "gu"));
const wideStretches = lazy(() => new RegExp(`[${WIDE}](?:[ \\u3000]?[${WIDE}])+`, "gu"));

/** Whether a text has a character that styled letters are made of, or one that is as rare. */
export function mayBeStyled(text: string): boolean {
  return RARE.test(text);
}

/**
 * Stretches of letters that only look bold, italic, boxed and so on (𝗯𝗼𝗹𝗱, 𝓈𝒸𝓇𝒾𝓅𝓉, s̶t̶r̶u̶c̶k̶), with offsets in
 * UTF-16 units of `text`. Wide letters in a text with Chinese, Japanese or Korean writing are none.
 */
export function findStyledText(text: string): StyledText[] {
  if (!mayBeStyled(text)) return [];
  const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text)
    ? []
    : [...text.matchAll(wideStretches())];
  return [...text.matchAll(stretches()), ...wide]
    .map(({ 0: written, index }) => ({
      span: { start: index, end: index + written.length },
      plain: toPlain(written),
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

function toPlain(written: string): string {
  return [...written.normalize("NFKC").replace(new RegExp(`[${STRIKING}]`, "gu"), "")]
    .map(plainLetter)
    .join("");
}

function plainLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const run = PLAIN_RUNS.find(({ first }) => first <= code && code < first + 26);
  if (run !== undefined) return String.fromCodePoint(0x41 + code - run.first);
  return SMALL_CAPITALS.get(letter) ?? letter;
}
