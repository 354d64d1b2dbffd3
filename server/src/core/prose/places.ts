import type { Draft, Message } from "../syntax/ast.ts";
import { type Span, slice } from "../text.ts";
import { findPhrases, type Phrase } from "./find-phrases.ts";
import { oneLine } from "./one-line.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { inSource } from "./prose.ts";
import { quotedWords } from "./quotation.ts";
import { type Reading, readingOf } from "./reading.ts";
import { spanOf } from "./words.ts";

/** A phrase found in a message. */
export interface Place extends Phrase {
  /** Where it stands in the file. */
  readonly span: Span;
  /** As written, on one line. */
  readonly text: string;
}

/** The places in a message's body where a phrase of the book stands, in order; quotations are left out. */
export function placesOf(message: Message, draft: Draft, book: PhraseBook): readonly Place[] {
  const reading = readingOf(message, draft.text);
  const phrases = findPhrases(reading, book);
  if (phrases.length === 0) return NONE;
  const quoted = quotedWords(reading.words);
  return phrases.filter(({ first }) => !quoted.has(first)).map((phrase) => placeAt(phrase, reading, draft));
}

const NONE: readonly never[] = [];

/** The place of some words of a reading. */
export function placeAt({ first, last }: Phrase, reading: Reading, draft: Draft): Place {
  const span = placeOf({ first, last }, reading);
  return { first, last, span, text: oneLine(slice(draft.text, span)) };
}

/** Where some words of a reading stand in the file. */
export function placeOf({ first, last }: Phrase, { words, prose }: Reading): Span {
  return inSource(spanOf(words, first, last), prose);
}
