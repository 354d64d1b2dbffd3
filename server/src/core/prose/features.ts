import { findHits, type Hit, type Lexicon } from "./lexicon/compile.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Word } from "./words.ts";

/**
 * Something that a model may weigh in a sentence: its name, and the words that show it (indices of the first word
 * and behind the last in the reading). What the sentence as a whole or its neighbours show has an empty range.
 */
export interface Feature {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The features of one sentence. */
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
    const whole = { first: sentence.first, last: sentence.first };
    const names = [...shapeNames(reading, sentence, own), ...contextNames(classes, index)];
    const features = [
      ...stemRuns(reading.words, sentence),
      ...own.map((hit) => ({ ...hit, name: `@${hit.name}` })),
      ...classRuns(reading.words, sentence, own),
      ...names.map((name) => ({ name, ...whole })),
    ];
    return { sentence, features: unique(features) };
  });
}

function hitsIn({ words }: Reading, { first, last }: Sentence, lexicon: Lexicon): Hit[] {
  return findHits(words.slice(first, last), lexicon).map((hit) => ({
    name: hit.name,
    first: hit.first + first,
    last: hit.last + first,
  }));
}

/** Each name once, where it stands first. */
function unique(features: readonly Feature[]): Feature[] {
  const byName = new Map<string, Feature>();
  for (const feature of features) if (!byName.has(feature.name)) byName.set(feature.name, feature);
  return [...byName.values()];
}

const LONGEST_STEM_RUN = 3;
const LONGEST_CLASS_RUN = 3;

function stemRuns(words: readonly Word[], { first, last }: Sentence): Feature[] {
  const steps: Step[] = [{ text: "^", first, last: first }];
  for (let i = first; i < last; i++) steps.push({ text: words[i]?.stem ?? "", first: i, last: i + 1 });
  steps.push({ text: "$", first: last, last });
  return runs(steps, 1, LONGEST_STEM_RUN);
}

/** A step of a sequence: its text, and the words that it stands for. */
interface Step {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

function runs(steps: readonly Step[], shortest: number, longest: number): Feature[] {
  const features: Feature[] = [];
  steps.forEach((start, at) => {
    let name = "";
    for (let length = 1; length <= longest; length++) {
      const step = steps[at + length - 1];
      if (step === undefined) break;
      name = length === 1 ? step.text : `${name} ${step.text}`;
      if (length >= shortest && step.last > start.first)
        features.push({ name, first: start.first, last: step.last });
    }
  });
  return features;
}

function classRuns(words: readonly Word[], sentence: Sentence, hits: readonly Hit[]): Feature[] {
  return runs(classSteps(words, sentence, hits), 2, LONGEST_CLASS_RUN).filter(({ name }) =>
    name.includes("@"),
  );
}

function classSteps(words: readonly Word[], { first, last }: Sentence, hits: readonly Hit[]): Step[] {
  const longestAt = new Map<number, Hit>();
  for (const hit of hits) {
    const known = longestAt.get(hit.first);
    if (known === undefined || hit.last > known.last) longestAt.set(hit.first, hit);
  }
  const steps: Step[] = [{ text: "^", first, last: first }];
  for (let at = first; at < last; ) {
    const hit = longestAt.get(at);
    const end = hit?.last ?? at + 1;
    steps.push({
      text: hit === undefined ? plainStep(words[at], at > first) : `@${hit.name}`,
      first: at,
      last: end,
    });
    at = end;
  }
  return steps;
}

function plainStep(word: Word | undefined, inside: boolean): string {
  if (word === undefined || word.kind !== "word" || FUNCTION_WORDS.has(word.norm)) return word?.stem ?? "";
  return inside && word.capital ? "*N" : "*";
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
