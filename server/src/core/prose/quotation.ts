import { keepLast } from "./keep-last.ts";
import type { Reading } from "./reading.ts";
import { signsOf } from "./signs.ts";
import type { Word } from "./words.ts";

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

function findQuoted(words: readonly Word[]): ReadonlySet<number> {
  if (!signsOf(words).quote) return NONE;
  const quoted = new Set<number>();
  for (let open = 0; open < words.length; open++) {
    const closing = words[open]?.kind === "quote" ? CLOSING[words[open]?.norm ?? ""] : undefined;
    if (closing === undefined || !opensQuotation(words, open)) continue;
    const close = closingMark(words, open, closing);
    if (close === undefined) continue;
    for (let i = open + 1; i < close; i++) quoted.add(i);
    open = close;
  }
  return quoted;
}

const NONE: ReadonlySet<number> = new Set();

function opensQuotation(words: readonly Word[], open: number): boolean {
  const after = words[open + 1];
  return after !== undefined && after.start === words[open]?.end;
}

function closingMark(words: readonly Word[], open: number, closing: string): number | undefined {
  const limit = Math.min(words.length, open + LONGEST + 2);
  for (let i = open + 1; i < limit; i++) {
    const word = words[i];
    if (word?.kind === "quote" && closing.includes(word.norm)) return i;
  }
  return undefined;
}

/**
 * Whether the capitalised word at `index` is part of a name or title: another capitalised word stands beside it,
 * or it has a capital in mid-sentence. A text all in capitals has no names that can be told.
 */
export function isName({ words, sentences }: Reading, index: number): boolean {
  const word = words[index];
  if (word === undefined || !word.capital || isShouted(words, index)) return false;
  const after = words[index + 1];
  if (after !== undefined && isCapitalised(after)) return true;
  const before = words[index - 1];
  const startsClause = before === undefined || (before.kind !== "word" && before.kind !== "end");
  return !startsClause && !sentences.some(({ first }) => first === index);
}

function isCapitalised(word: Word): boolean {
  return word.kind === "word" && word.capital && word.norm !== "i";
}

function isShouted(words: readonly Word[], index: number): boolean {
  return (
    words[index]?.shouted === true &&
    (words[index - 1]?.shouted === true || words[index + 1]?.shouted === true || words.length === 1)
  );
}
