import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { formNumberAt, numberForm, numberStem, stemNumberAt } from "./vocabulary.ts";
import { stemOf } from "./word-facts.ts";
import { isWordAt, type Words } from "./words.ts";

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
  /** Numbers of stems and forms of which every match has one: those of the element that is met least. */
  readonly telling: ReadonlySet<number>;
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

/** Numbers of the stems and forms that fit an element, and about how often one of them is met. */
interface Choices {
  readonly numbers: ReadonlySet<number>;
  readonly frequency: number;
}

/** The choices of elements by their text: patterns that are used together have many in common. */
export type KnownChoices = Map<string, Choices>;

/**
 * Compiles patterns that use the same sets. Throws on a set that does not exist, so that a mistake shows in the first
 * test.
 */
export function compilePatterns(texts: readonly string[], sets: WordSets): Pattern[] {
  const known: KnownChoices = new Map();
  return texts.map((text) => compilePattern(text, sets, known));
}

/** Compiles one of the patterns that use the same sets; `known` is theirs. */
export function compilePattern(text: string, sets: WordSets, known: KnownChoices): Pattern {
  const elements: Element[] = [];
  let not: ReadonlySet<number> = NONE;
  let telling: Choices = { numbers: NONE, frequency: Number.POSITIVE_INFINITY };
  let gap = 0;
  for (const part of text.split(" ")) {
    if (part.startsWith("~")) gap = Number(part.slice(1));
    else if (part.startsWith("!")) not = choicesOf(part.slice(1), sets, known).numbers;
    else {
      const optional = part.endsWith("?") && part.length > 1;
      const fitting = elementOf(optional ? part.slice(0, -1) : part, sets, known);
      const choices = typeof fitting === "object" ? fitting.numbers : fitting;
      if (!optional && typeof fitting === "object" && fitting.frequency < telling.frequency)
        telling = fitting;
      elements.push({ choices, optional, gap });
      gap = 0;
    }
  }
  return { elements, not, telling: telling.numbers };
}

const NONE: ReadonlySet<number> = new Set();

function elementOf(text: string, sets: WordSets, known: KnownChoices): Choices | "$" | "^" | undefined {
  if (text === ".") return undefined;
  return text === "$" || text === "^" ? text : choicesOf(text, sets, known);
}

function choicesOf(text: string, sets: WordSets, known: KnownChoices): Choices {
  const choices = known.get(text) ?? readChoices(text, sets);
  known.set(text, choices);
  return choices;
}

/** How much more often a word of grammar is met than another. */
const COMMON = 50;

function readChoices(text: string, sets: WordSets): Choices {
  const words = text.split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const set = sets[word.slice(1)];
    if (set === undefined) throw new Error(`no word set ${word}`);
    return set.split(" ");
  });
  const numbers = new Set<number>();
  let frequency = 0;
  for (const word of words) {
    const isForm = word.startsWith("=");
    const norm = isForm ? word.slice(1) : word;
    numbers.add(isForm ? numberForm(norm) : numberStem(stemOf(norm)));
    frequency += FUNCTION_WORDS.has(norm) ? COMMON : 1;
  }
  return { numbers, frequency };
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

/**
 * Index behind the last word of the longest match that starts at `first`, or undefined. Looks no further than `last`.
 * The words must be numbered.
 */
export function matchAt(words: Words, first: number, last: number, pattern: Pattern): number | undefined {
  return matchFrom(words, first, last, pattern, 0);
}

function matchFrom(
  words: Words,
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
    const isInside = beside < last && isWordAt(words, beside);
    return isInside ? undefined : matchFrom(words, at, last, pattern, index + 1);
  }
  for (let here = at; here <= at + gap && here < last; here++) {
    if (here > at && !isWordAt(words, here - 1)) break;
    if (!fits(words, here, choices)) continue;
    const end = matchFrom(words, here + 1, last, pattern, index + 1);
    if (end !== undefined) return end;
  }
  return element.optional ? matchFrom(words, at, last, pattern, index + 1) : undefined;
}

function fits(words: Words, at: number, choices: ReadonlySet<number> | undefined): boolean {
  if (choices === undefined) return isWordAt(words, at);
  const stem = stemNumberAt(words, at);
  const form = formNumberAt(words, at);
  return (stem !== 0 && choices.has(stem)) || (form !== 0 && choices.has(form));
}

function isExcluded(words: Words, at: number, last: number, { not }: Pattern): boolean {
  return at < last && not.has(stemNumberAt(words, at));
}
