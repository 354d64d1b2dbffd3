import { keepLast } from "./keep-last.ts";
import type { Reading } from "./reading.ts";
import { signsOf } from "./signs.ts";
import { END, QUOTE, WORD } from "./token-kinds.ts";
import { endAt, isCapital, isShouted, isWordAt, kindAt, normAt, startAt, type Words } from "./words.ts";

/** Longest quotation, in words, that is still taken for one; an unclosed mark must not hide the rest of a message. */
const LONGEST = 24;

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  '"': '"',
  "‘": "’",
  "'": "'’",
};

/** Indices of the words that stand in quotation marks. A mark that is not closed within reach quotes nothing. */
export const quotedWords = keepLast(findQuoted);

function findQuoted(words: Words): ReadonlySet<number> {
  if (!signsOf(words).quote) return NOTHING;
  const quoted = new Set<number>();
  for (let open = 0; open < words.count; open++) {
    const closing = kindAt(words, open) === QUOTE ? CLOSING[normAt(words, open) ?? ""] : undefined;
    if (closing === undefined || !opensQuotation(words, open)) continue;
    const close = closingMark(words, open, closing);
    if (close === undefined) continue;
    for (let i = open + 1; i < close; i++) quoted.add(i);
    open = close;
  }
  return quoted;
}

const NOTHING: ReadonlySet<number> = new Set();

function opensQuotation(words: Words, open: number): boolean {
  return open + 1 < words.count && startAt(words, open + 1) === endAt(words, open);
}

function closingMark(words: Words, open: number, closing: string): number | undefined {
  const limit = Math.min(words.count, open + LONGEST + 2);
  for (let at = open + 1; at < limit; at++) {
    if (kindAt(words, at) === QUOTE && closing.includes(normAt(words, at) ?? "")) return at;
  }
  return undefined;
}

/**
 * Whether the capitalised word at `index` is part of a name or title: another capitalised word stands beside it,
 * or it has a capital in mid-sentence. A text all in capitals has no names that can be told.
 */
export function isName({ words, sentences }: Reading, index: number): boolean {
  if (!isCapital(words, index) || isLoud(words, index)) return false;
  if (isCapitalised(words, index + 1)) return true;
  const before = kindAt(words, index - 1);
  const startsClause = before !== WORD && before !== END;
  return !startsClause && !sentences.some(({ first }) => first === index);
}

function isCapitalised(words: Words, at: number): boolean {
  return isWordAt(words, at) && isCapital(words, at) && normAt(words, at) !== "i";
}

function isLoud(words: Words, index: number): boolean {
  return (
    isShouted(words, index) &&
    (isShouted(words, index - 1) || isShouted(words, index + 1) || words.count === 1)
  );
}
