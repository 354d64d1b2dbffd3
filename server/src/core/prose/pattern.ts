import { type NumberedWords, numberForm, numberStem } from "./vocabulary.ts";
import { stemOf } from "./word-facts.ts";

/**
 * A phrase pattern over words, written as text:
 *
 * - `met|meet` one of these words (compared as stems; `=missed` compares the word itself), `@name` one of a
 *   named set, `.` any word;
 * - `?` behind an element: may be missing; `~3`: up to three words in between, marks not among them;
 * - `$` the end of the clause: no word follows; `^` its start: no word stands before;
 * - `!the|our` at the end: the word behind the match is none of these.
 *
 * A pattern never crosses the end of a sentence.
 */
export interface Pattern {
  readonly elements: readonly Element[];
  /** Numbers of the stems that must not follow. */
  readonly not: ReadonlySet<number>;
}

interface Element {
  /** Numbers of the stems and forms that fit; undefined for any word, `$` and `^` for the ends of a clause, which take no word. */
  readonly choices: ReadonlySet<number> | "$" | "^" | undefined;
  readonly optional: boolean;
  /** How many words may stand before it. */
  readonly gap: number;
}

/** Named sets of words for patterns: their words, separated by blanks. */
export type WordSets = Readonly<Record<string, string>>;

/** The choices of elements by their text: patterns that are used together have many in common. */
type KnownChoices = Map<string, ReadonlySet<number>>;

/**
 * Compiles patterns that use the same sets. Throws on a set that does not exist, so that a mistake shows in the first
 * test.
 */
export function compilePatterns(texts: readonly string[], sets: WordSets): Pattern[] {
  const known: KnownChoices = new Map();
  return texts.map((text) => compilePattern(text, sets, known));
}

function compilePattern(text: string, sets: WordSets, known: KnownChoices): Pattern {
  const elements: Element[] = [];
  let not: ReadonlySet<number> = new Set();
  let gap = 0;
  for (const part of text.split(" ")) {
    if (part.startsWith("~")) gap = Number(part.slice(1));
    else if (part.startsWith("!")) not = choicesOf(part.slice(1), sets, known);
    else {
      const optional = part.endsWith("?") && part.length > 1;
      elements.push({ choices: elementOf(optional ? part.slice(0, -1) : part, sets, known), optional, gap });
      gap = 0;
    }
  }
  return { elements, not };
}

function elementOf(text: string, sets: WordSets, known: KnownChoices): Element["choices"] {
  if (text === ".") return undefined;
  return text === "$" || text === "^" ? text : choicesOf(text, sets, known);
}

function choicesOf(text: string, sets: WordSets, known: KnownChoices): ReadonlySet<number> {
  const choices = known.get(text) ?? readChoices(text, sets);
  known.set(text, choices);
  return choices;
}

function readChoices(text: string, sets: WordSets): ReadonlySet<number> {
  const words = text.split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const set = sets[word.slice(1)];
    if (set === undefined) throw new Error(`no word set ${word}`);
    return set.split(" ");
  });
  return new Set(
    words.map((word) => (word.startsWith("=") ? numberForm(word.slice(1)) : numberStem(stemOf(word)))),
  );
}

/**
 * The numbers of the stems and forms that a match can start with. Throws where that can be any word: then a pattern
 * would have to be tried everywhere.
 */
export function startsOf({ elements }: Pattern): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { choices, optional, gap } of elements) {
    if (choices === undefined || gap > 0) break;
    if (typeof choices === "string") continue;
    for (const number of choices) starts.add(number);
    if (!optional) return starts;
  }
  throw new Error("a pattern must start with words that are known");
}

/** Index behind the last word of the longest match that starts at `first`, or undefined. Looks no further than `last`. */
export function matchAt(
  words: NumberedWords,
  first: number,
  last: number,
  pattern: Pattern,
): number | undefined {
  return matchFrom(words, first, last, pattern, 0);
}

function matchFrom(
  words: NumberedWords,
  at: number,
  last: number,
  pattern: Pattern,
  index: number,
): number | undefined {
  const element = pattern.elements[index];
  if (element === undefined) return isExcluded(words, at, last, pattern) ? undefined : at;
  const { choices, gap } = element;
  if (typeof choices === "string") {
    const beside = choices === "$" ? at : at - 1;
    const isInside = beside < last && isWord(words, beside);
    return isInside ? undefined : matchFrom(words, at, last, pattern, index + 1);
  }
  for (let here = at; here <= at + gap && here < last; here++) {
    if (here > at && !isWord(words, here - 1)) break;
    if (!fits(words, here, choices)) continue;
    const end = matchFrom(words, here + 1, last, pattern, index + 1);
    if (end !== undefined) return end;
  }
  return element.optional ? matchFrom(words, at, last, pattern, index + 1) : undefined;
}

function isWord({ words }: NumberedWords, at: number): boolean {
  return words[at]?.kind === "word";
}

function fits(words: NumberedWords, at: number, choices: ReadonlySet<number> | undefined): boolean {
  if (choices === undefined) return isWord(words, at);
  const stem = words.stems[at] ?? 0;
  const form = words.forms[at] ?? 0;
  return (stem !== 0 && choices.has(stem)) || (form !== 0 && choices.has(form));
}

function isExcluded({ stems }: NumberedWords, at: number, last: number, { not }: Pattern): boolean {
  return at < last && not.has(stems[at] ?? 0);
}
