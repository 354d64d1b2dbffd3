import { applyEdits } from "../lint/fix.ts";
import type { Edit } from "../lint/rule.ts";
import type { Message } from "../syntax/ast.ts";
import { OPAQUE, type Prose, proseOf } from "./prose.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Words, wordsOf } from "./words.ts";

/** A message's body as the rules of prose read it: its words, and the sentences as ranges of them. */
export interface Reading {
  readonly prose: Prose;
  readonly words: Words;
  readonly sentences: readonly Sentence[];
}

let last: { readonly message: Message; readonly source: string; readonly reading: Reading } | undefined;

/** The reading of a message; kept until one of another message is asked for. `source` is the text of its file. */
export function readingOf(message: Message, source: string): Reading {
  if (last?.message !== message || last.source !== source)
    last = { message, source, reading: readProse(proseOf(message, source)) };
  return last.reading;
}

/** The reading as it would be after some edits of the file inside the body; blanks that they bring are opaque. */
export function readingAfter({ prose }: Reading, edits: readonly Edit[]): Reading {
  const inProse = edits.map(({ span, text }) => ({
    span: { start: span.start - prose.offset, end: span.end - prose.offset },
    text: text.replace(/\[[^[\]]*\]/g, (blank) => OPAQUE.repeat(blank.length)),
  }));
  return readProse({ text: applyEdits(prose.text, inProse), offset: prose.offset });
}

/** Reads a prose text. */
export function readProse(prose: Prose): Reading {
  const words = wordsOf(prose.text);
  return { prose, words, sentences: sentencesOf(words) };
}
