import { keepLast } from "./keep-last.ts";
import { SHOUTED } from "./spellings.ts";
import { EMOJI, END, isOneOf, LINK, MARK, QUOTE } from "./token-kinds.ts";
import { endAt, kindAt, NO_KIND, normAt, startAt, traitsAt, type Words } from "./words.ts";

/** What there is among some words, so that whoever looks for it need not go through all of them. */
export interface Signs {
  readonly emoji: boolean;
  readonly link: boolean;
  readonly quote: boolean;
  readonly question: boolean;
  readonly exclamation: boolean;
  /** A word in capitals. */
  readonly shouted: boolean;
  /** A mark that ends a sentence with something right behind it, as in an address. */
  readonly joinedEnd: boolean;
  /** Two blanks before something, or one before a comma or the end of a sentence. */
  readonly hole: boolean;
}

/** The signs of some words; found out once while the rules of their message run. */
export const signsOf: (words: Words) => Signs = keepLast(findSigns);

function findSigns(words: Words): Signs {
  const { count } = words;
  let [kinds, traits, end, before] = [0, 0, 0, NO_KIND];
  let [question, exclamation, joinedEnd, hole] = [false, false, false, false];
  for (let at = 0; at < count; at++) {
    const kind = kindAt(words, at);
    const gap = startAt(words, at) - end;
    kinds |= 1 << kind;
    traits |= traitsAt(words, at);
    end = endAt(words, at);
    if (gap > 1) hole = true;
    if (before === END && gap === 0) joinedEnd = true;
    before = kind;
    if (kind !== END && kind !== MARK) continue;
    const norm = normAt(words, at);
    if (norm === "?") question = true;
    if (norm === "!" && kind === END) exclamation = true;
    if (gap === 1 && (kind === END || norm === ",")) hole = true;
  }
  const has = (kind: number) => isOneOf(kinds, kind);
  return {
    emoji: has(EMOJI),
    link: has(LINK),
    quote: has(QUOTE),
    question,
    exclamation,
    shouted: (traits & SHOUTED) !== 0,
    joinedEnd,
    hole,
  };
}
