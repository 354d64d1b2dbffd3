import { advance, type Cursor, cursorAt } from "./cursor.ts";
import { factsOfMark, factsOfNamed } from "./mark-facts.ts";
import { spellingAt } from "./spellings.ts";
import type { TokenKind } from "./tokens.ts";
import type { WordFacts } from "./word-facts.ts";

/**
 * A word as rules and models see it: contractions are two words (“haven't” is “have” “not”), spelled out.
 * Both words of a contraction cover the whole token. Offsets are UTF-16 units in the prose's text.
 */
export interface Word {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case and spelled out; `#number`, `#money` … for what is no word; the mark itself for marks. */
  readonly norm: string;
  /** The norm without common endings; equal for most forms of one word. */
  readonly stem: string;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean;
  /** What else is known of it wherever it stands. */
  readonly facts: WordFacts;
}

/** The words of a prose text, contractions taken apart, in one pass over it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const cursor = cursorAt(text);
  while (advance(cursor)) {
    if (cursor.kind === "word") addSpelledOut(words, cursor);
    else words.push(markAt(cursor));
  }
  return words;
}

function addSpelledOut(words: Word[], { text, start, end }: Cursor): void {
  const { parts, capital, shouted } = spellingAt(text, start, end);
  for (const facts of parts) {
    words.push({ kind: "word", start, end, norm: facts.norm, stem: facts.stem, capital, shouted, facts });
  }
}

function markAt(cursor: Cursor): Word {
  const { kind, start, end } = cursor;
  const facts = factsOfNamed(kind) ?? factsOfMark(normOfMark(cursor));
  const { norm, stem } = facts;
  return { kind, start, end, norm, stem, capital: false, shouted: false, facts };
}

function normOfMark({ kind, text, start, end }: Cursor): string {
  const written = end === start + 1 ? text.charAt(start) : text.slice(start, end);
  if (kind !== "end" || written === ".") return written;
  if (written.includes("?")) return "?";
  return written.includes("!") ? "!" : ".";
}
