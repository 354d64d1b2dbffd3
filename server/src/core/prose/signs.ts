import { keepLast } from "./keep-last.ts";
import type { Word } from "./words.ts";

/** What there is among some words, so that whoever looks for it need not go through all of them. */
export interface Signs {
  emoji: boolean;
  link: boolean;
  quote: boolean;
  question: boolean;
  exclamation: boolean;
  /** A word in capitals. */
  shouted: boolean;
  /** A mark that ends a sentence with something right behind it, as in an address. */
  joinedEnd: boolean;
  /** Two blanks before something, or one before a comma or the end of a sentence. */
  hole: boolean;
}

/** The signs of some words; found out once while the rules of their message run. */
export const signsOf: (words: readonly Word[]) => Readonly<Signs> = keepLast(findSigns);

function findSigns(words: readonly Word[]): Signs {
  const signs: Signs = {
    emoji: false,
    link: false,
    quote: false,
    question: false,
    exclamation: false,
    shouted: false,
    joinedEnd: false,
    hole: false,
  };
  let before: Word | undefined;
  for (const word of words) {
    const gap = word.start - (before?.end ?? 0);
    if (gap > 1) signs.hole = true;
    if (word.shouted) signs.shouted = true;
    if (word.kind !== "word") addMark(signs, word, gap);
    if (before?.kind === "end" && gap === 0) signs.joinedEnd = true;
    before = word;
  }
  return signs;
}

function addMark(signs: Signs, { kind, norm }: Word, gap: number): void {
  switch (kind) {
    case "emoji":
      signs.emoji = true;
      break;
    case "link":
      signs.link = true;
      break;
    case "quote":
      signs.quote = true;
      break;
    case "end":
      if (norm === "?") signs.question = true;
      if (norm === "!") signs.exclamation = true;
      if (gap === 1) signs.hole = true;
      break;
    default:
      if (norm === "?") signs.question = true;
      if (norm === "," && gap === 1) signs.hole = true;
  }
}
