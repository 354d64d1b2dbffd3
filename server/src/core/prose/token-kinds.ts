/**
 * What a token is. `blank` is a placeholder, `quote` a quotation mark, `end` a mark that ends a sentence,
 * `break` an empty line or a new paragraph.
 */
export type TokenKind = (typeof KINDS)[number];

/** A kind as a number, for columns: its place among the kinds. */
export type KindNumber = number;

export const WORD = 0;
export const NUMBER = 1;
export const MONEY = 2;
export const PERCENT = 3;
export const LINK = 4;
export const BLANK = 5;
export const EMOJI = 6;
export const BREAK = 7;
export const QUOTE = 8;
export const MARK = 9;
export const END = 10;

/** The kinds by their numbers. */
export const KINDS = [
  "word",
  "number",
  "money",
  "percent",
  "link",
  "blank",
  "emoji",
  "break",
  "quote",
  "mark",
  "end",
] as const;

/** The kind with a number; `break` where none has it. */
export function kindNamed(kind: KindNumber): TokenKind {
  return KINDS[kind] ?? "break";
}

/** Whether a kind is one of several, each a bit: `1 << NUMBER | 1 << MONEY`. */
export function isOneOf(kinds: number, kind: KindNumber): boolean {
  return ((kinds >> kind) & 1) === 1;
}
