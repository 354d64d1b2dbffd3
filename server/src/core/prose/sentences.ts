import type { Word } from "./words.ts";

/** A run of words that a reader takes as one sentence, its end mark included. */
export interface Sentence {
  /** Index of the first word, and behind the last. */
  readonly first: number;
  readonly last: number;
  /** Whether it ends with a question mark. */
  readonly question: boolean;
}

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "st",
  "vs",
  "etc",
  "inc",
  "ltd",
  "approx",
  "dept",
  "e.g",
  "i.e",
  "jr",
  "sr",
  "p.s",
]);

/**
 * Cuts words into sentences: at end marks, empty lines and list items. Breaks belong to no sentence, and a
 * sentence without a word is left out. Titles such as “Dr.” and initials do not end one.
 */
export function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (last: number) => {
    if (hasContent(words, first, last))
      sentences.push({ first, last, question: endsWithQuestion(words, last) });
    first = last;
  };
  words.forEach((word, index) => {
    if (word.kind === "break") {
      close(index);
      first = index + 1;
    } else if (word.kind === "end" && endsSentence(words, index)) close(index + 1);
  });
  close(words.length);
  return sentences;
}

function endsSentence(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const after = words[index + 1];
  if (word === undefined || after === undefined) return true;
  if (after.start === word.end && after.kind !== "quote" && word.norm === ".") return false;
  if (word.norm !== "." || before === undefined || before.end !== word.start) return true;
  return !(ABBREVIATIONS.has(before.norm) || (before.norm.length === 1 && before.capital));
}

function endsWithQuestion(words: readonly Word[], last: number): boolean {
  return words[last - 1]?.norm.includes("?") ?? false;
}

function hasContent(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const kind = words[i]?.kind;
    if (kind === "word" || kind === "blank" || kind === "link" || kind === "number" || kind === "money")
      return true;
  }
  return false;
}
