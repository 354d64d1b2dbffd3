import { type FeatureId, hashNext, hashText, idOf, namedId } from "./feature-id.ts";
import { findHits, type Hit, type Lexicon } from "./lexicon/compile.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Word } from "./words.ts";

/**
 * Something that a model may weigh in a sentence: which it is, and the words that show it (indices of the first word
 * and behind the last in the reading). What the sentence as a whole or its neighbours show has an empty range.
 */
export interface Feature {
  readonly id: FeatureId;
  readonly first: number;
  readonly last: number;
}

/** The features of one sentence, each once. */
export interface SentenceFeatures {
  readonly sentence: Sentence;
  readonly features: readonly Feature[];
}

/**
 * The features of each sentence of a reading:
 *
 * - runs of one to three stems, `^` and `$` for the sentence's ends: `worth a quick`;
 * - classes of a lexicon, and runs of two or three in which other content words are `*`: `@we @help @customer`;
 * - classes in the sentence before (`<@praise`) and in the one behind (`>@meet`);
 * - how much content is left beside the lexicon's words, how long the sentence is, whether it asks.
 */
export function featuresOf(reading: Reading, lexicon: Lexicon): SentenceFeatures[] {
  const hits = reading.sentences.map((sentence) => hitsIn(reading, sentence, lexicon));
  const classes = hits.map((found) => new Set(found.map((hit) => hit.name)));
  return reading.sentences.map((sentence, index) => {
    const own = hits[index] ?? [];
    const found: Features = new Map();
    addStemRuns(found, reading.words, sentence);
    for (const { name, first, last } of own) add(found, namedId(`@${name}`), first, last);
    addClassRuns(found, reading.words, sentence, own);
    for (const name of [...shapeNames(reading, sentence, own), ...contextNames(classes, index)]) {
      add(found, namedId(name), sentence.first, sentence.first);
    }
    return { sentence, features: [...found.values()] };
  });
}

type Features = Map<FeatureId, Feature>;

/** Adds a feature unless it stands further ahead already. */
function add(features: Features, id: FeatureId, first: number, last: number): void {
  if (!features.has(id)) features.set(id, { id, first, last });
}

function hitsIn({ words }: Reading, { first, last }: Sentence, lexicon: Lexicon): Hit[] {
  return findHits(words.slice(first, last), lexicon).map((hit) => ({
    name: hit.name,
    first: hit.first + first,
    last: hit.last + first,
  }));
}

const LONGEST_STEM_RUN = 3;
const LONGEST_CLASS_RUN = 3;

/** A step of a sequence: its hash, the words that it stands for, and whether it is a class. */
interface Step {
  readonly hash: number;
  readonly first: number;
  readonly last: number;
  readonly isClass: boolean;
}

const START = hashText("^");
const END = hashText("$");
const CONTENT = hashText("*");
const NAME = hashText("*N");

function addStemRuns(features: Features, words: readonly Word[], { first, last }: Sentence): void {
  const steps: Step[] = [{ hash: START, first, last: first, isClass: false }];
  for (let at = first; at < last; at++) {
    steps.push({ hash: words[at]?.hash ?? 0, first: at, last: at + 1, isClass: false });
  }
  steps.push({ hash: END, first: last, last, isClass: false });
  addRuns(features, steps, { shortest: 1, longest: LONGEST_STEM_RUN, needsClass: false });
}

/** Which runs of steps are features. */
interface RunShape {
  readonly shortest: number;
  readonly longest: number;
  readonly needsClass: boolean;
}

function addRuns(
  features: Features,
  steps: readonly Step[],
  { shortest, longest, needsClass }: RunShape,
): void {
  steps.forEach((start, at) => {
    // Runs of classes and of stems start from different numbers, as a class may have a word's name.
    let hash = needsClass ? 1 : 0;
    let hasClass = !needsClass;
    for (let length = 1; length <= longest; length++) {
      const step = steps[at + length - 1];
      if (step === undefined) break;
      hash = hashNext(hash, step.hash);
      hasClass ||= step.isClass;
      if (length >= shortest && hasClass && step.last > start.first)
        add(features, idOf(hash), start.first, step.last);
    }
  });
}

function addClassRuns(
  features: Features,
  words: readonly Word[],
  sentence: Sentence,
  hits: readonly Hit[],
): void {
  addRuns(features, classSteps(words, sentence, hits), {
    shortest: 2,
    longest: LONGEST_CLASS_RUN,
    needsClass: true,
  });
}

function classSteps(words: readonly Word[], { first, last }: Sentence, hits: readonly Hit[]): Step[] {
  const longestAt = new Map<number, Hit>();
  for (const hit of hits) {
    const known = longestAt.get(hit.first);
    if (known === undefined || hit.last > known.last) longestAt.set(hit.first, hit);
  }
  const steps: Step[] = [{ hash: START, first, last: first, isClass: false }];
  for (let at = first; at < last; ) {
    const hit = longestAt.get(at);
    const end = hit?.last ?? at + 1;
    const hash = hit === undefined ? plainHash(words[at], at > first) : namedId(`@${hit.name}`);
    steps.push({ hash, first: at, last: end, isClass: hit !== undefined });
    at = end;
  }
  return steps;
}

function plainHash(word: Word | undefined, inside: boolean): number {
  if (word === undefined || word.kind !== "word" || FUNCTION_WORDS.has(word.norm)) return word?.hash ?? 0;
  return inside && word.capital ? NAME : CONTENT;
}

function contextNames(classes: readonly ReadonlySet<string>[], index: number): string[] {
  const before = [...(classes[index - 1] ?? [])].map((name) => `<@${name}`);
  const behind = [...(classes[index + 1] ?? [])].map((name) => `>@${name}`);
  return [...before, ...behind];
}

function shapeNames({ words }: Reading, sentence: Sentence, hits: readonly Hit[]): string[] {
  const own = words.slice(sentence.first, sentence.last);
  const covered = new Set(hits.flatMap((hit) => indices(hit)));
  const left = own.filter((word, i) => isContent(word) && !covered.has(sentence.first + i)).length;
  const named = own.filter((word, i) => i > 0 && word.capital && word.norm !== "i").length;
  const figures = own.filter(({ kind }) => FIGURES.has(kind)).length;
  const residue = [
    `left${Math.min(left, 6)}`,
    `named${Math.min(named, 3)}`,
    `figures${Math.min(figures, 2)}`,
  ];
  const names = [...residue, `length${Math.min(own.length >> 3, 4)}`];
  for (const name of MAIN) {
    if (hits.some((hit) => hit.name === name)) names.push(...residue.map((text) => `@${name}&${text}`));
  }
  if (sentence.question) names.push("asks");
  return names;
}

/** Classes for which it matters most how much else the sentence says. */
const MAIN: readonly string[] = ["praise", "admire", "career", "piece", "we", "meet"];

const FIGURES: ReadonlySet<string> = new Set(["number", "money", "percent", "link", "blank", "quote"]);

function isContent({ kind, norm }: Word): boolean {
  return kind === "word" && !FUNCTION_WORDS.has(norm);
}

function indices({ first, last }: Hit): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
