import { advance, cursorAt } from "./cursor.ts";
import { kindNamed, type TokenKind, WORD } from "./token-kinds.ts";

/** A word or mark of prose. Offsets are UTF-16 units in the prose's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes; the mark itself for marks. */
  readonly norm: string;
}

/**
 * The tokens of a prose text, in order, blanks left out. Never fails, and takes time in proportion to the text.
 * A line break alone is no token; an empty line, or a line break before a list mark, is a `break`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const cursor = cursorAt(text);
  while (advance(cursor)) {
    const { kind, start, end } = cursor;
    const written = text.slice(start, end);
    tokens.push({ kind: kindNamed(kind), start, end, norm: kind === WORD ? normOf(written) : written });
  }
  return tokens;
}

/** A written word in lower case, with straight apostrophes. */
export function normOf(written: string): string {
  return written.toLowerCase().replace(/[’ʼ`]/g, "'");
}
