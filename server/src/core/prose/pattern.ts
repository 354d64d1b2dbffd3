import { stemOf, type Word } from "./words.ts";

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
  /** Stems that must not follow. */
  readonly not: ReadonlySet<string>;
}

interface Element {
  /** Which stems fit; undefined for any word, `$` and `^` for the ends of a clause, which take no word. */
  readonly stems: ReadonlySet<string> | "$" | "^" | undefined;
  readonly optional: boolean;
  /** How many words may stand before it. */
  readonly gap: number;
}

/** Named sets of words for patterns: their words, separated by blanks. */
export type WordSets = Readonly<Record<string, string>>;

/** Compiles a pattern's text. Throws on a set that does not exist, so that a mistake shows in the first test. */
export function compilePattern(text: string, sets: WordSets): Pattern {
  const elements: Element[] = [];
  let not: ReadonlySet<string> = new Set();
  let gap = 0;
  for (const part of text.split(" ")) {
    if (part.startsWith("~")) gap = Number(part.slice(1));
    else if (part.startsWith("!")) not = stemsOf(part.slice(1), sets);
    else {
      const optional = part.endsWith("?") && part.length > 1;
      elements.push({ stems: elementOf(optional ? part.slice(0, -1) : part, sets), optional, gap });
      gap = 0;
    }
  }
  return { elements, not };
}

function elementOf(text: string, sets: WordSets): Element["stems"] {
  if (text === ".") return undefined;
  return text === "$" || text === "^" ? text : stemsOf(text, sets);
}

function stemsOf(text: string, sets: WordSets): ReadonlySet<string> {
  const words = text.split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const set = sets[word.slice(1)];
    if (set === undefined) throw new Error(`no word set ${word}`);
    return set.split(" ");
  });
  return new Set(words.map((word) => (word.startsWith("=") ? word : stemOf(word))));
}

/** Index behind the last word of the longest match that starts at `first`, or undefined. Looks no further than `last`. */
export function matchAt(
  words: readonly Word[],
  first: number,
  last: number,
  pattern: Pattern,
): number | undefined {
  return matchFrom(words, first, last, pattern, 0);
}

function matchFrom(
  words: readonly Word[],
  at: number,
  last: number,
  pattern: Pattern,
  index: number,
): number | undefined {
  const element = pattern.elements[index];
  if (element === undefined) return isExcluded(words, at, last, pattern) ? undefined : at;
  if (element.stems === "$" || element.stems === "^") {
    const beside = element.stems === "$" ? (at < last ? words[at] : undefined) : words[at - 1];
    return beside?.kind === "word" ? undefined : matchFrom(words, at, last, pattern, index + 1);
  }
  for (let skipped = 0; skipped <= element.gap; skipped++) {
    const here = at + skipped;
    if (skipped > 0 && words[here - 1]?.kind !== "word") break;
    if (here < last && fits(words[here], element)) {
      const end = matchFrom(words, here + 1, last, pattern, index + 1);
      if (end !== undefined) return end;
    }
  }
  return element.optional ? matchFrom(words, at, last, pattern, index + 1) : undefined;
}

function fits(word: Word | undefined, element: Element): boolean {
  if (word === undefined) return false;
  if (element.stems === undefined) return word.kind === "word";
  return (
    typeof element.stems !== "string" && (element.stems.has(word.stem) || element.stems.has(`=${word.norm}`))
  );
}

function isExcluded(words: readonly Word[], at: number, last: number, pattern: Pattern): boolean {
  const next = at < last ? words[at] : undefined;
  return next !== undefined && pattern.not.has(next.stem);
}
