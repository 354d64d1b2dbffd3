import { ASKS, classNamesOf, LENGTHS, MEASURES, type Measures } from "./class-names.ts";
import { addClassRuns, type SentenceHits } from "./class-runs.ts";
import type { FeatureId } from "./feature-id.ts";
import { addHits, type Lexicon } from "./lexicon/compile.ts";
import { addRange, empty, type RangeList, rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { type RunsOfReading, stemRunsOf } from "./stem-runs.ts";
import type { TokenKind } from "./tokens.ts";
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
  const stems = stemRunsOf(reading);
  const classes = classFeaturesOf(reading, lexicon, rangeList());
  return reading.sentences.map((sentence, index) => ({
    sentence,
    features: eachOnce([stems, classes], index),
  }));
}

/** The features of one sentence in some runs of them, each once, where it stands first. */
function eachOnce(parts: readonly RunsOfReading[], index: number): Feature[] {
  const found = new Map<FeatureId, Feature>();
  for (const { list, starts } of parts) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const id = list.ids[at] ?? 0;
      if (!found.has(id)) found.set(id, { id, first: list.firsts[at] ?? 0, last: list.lasts[at] ?? 0 });
    }
  }
  return [...found.values()];
}

/** The hits in all sentences of a reading, filled anew for each. */
const hits = rangeList();

/** All features but runs of stems: those that depend on a lexicon. They take the place of what is in the list. */
export function classFeaturesOf(
  { words, sentences }: Reading,
  lexicon: Lexicon,
  list: RangeList,
): RunsOfReading {
  const names = classNamesOf(lexicon);
  const hitStarts = [0];
  empty(hits);
  for (const { first, last } of sentences) {
    addHits(hits, words, lexicon, first, last);
    hitStarts.push(hits.length);
  }
  const hitsAt = (index: number): SentenceHits => ({
    list: hits,
    from: hitStarts[index] ?? 0,
    to: hitStarts[index + 1] ?? 0,
  });
  empty(list);
  const starts = [0];
  sentences.forEach((sentence, index) => {
    const own = hitsAt(index);
    for (let at = own.from; at < own.to; at++)
      addRange(list, names.own[hits.ids[at] ?? 0] ?? 0, hits.firsts[at] ?? 0, hits.lasts[at] ?? 0);
    addClassRuns(list, words, sentence, own, names.own);
    addShape(list, words, sentence, own, lexicon);
    if (index > 0) addContext(list, sentence, hitsAt(index - 1), names.before);
    addContext(list, sentence, hitsAt(index + 1), names.behind);
    starts.push(list.length);
  });
  return { list, starts };
}

/** The classes of a sentence beside it. The same may stand there again. */
function addContext(
  list: RangeList,
  { first }: Sentence,
  beside: SentenceHits,
  names: readonly FeatureId[],
): void {
  for (let at = beside.from; at < beside.to; at++)
    addRange(list, names[beside.list.ids[at] ?? 0] ?? 0, first, first);
}

function addShape(
  list: RangeList,
  words: readonly Word[],
  sentence: Sentence,
  hits: SentenceHits,
  lexicon: Lexicon,
): void {
  const { first, last, question } = sentence;
  const shape = shapeOf(words, sentence, hits);
  addMeasures(list, MEASURES, shape, first);
  addNumbered(list, LENGTHS, (last - first) >> 3, first);
  for (const { place, measures } of classNamesOf(lexicon).main) {
    if (hasClass(hits, place)) addMeasures(list, measures, shape, first);
  }
  if (question) addRange(list, ASKS, first, first);
}

function hasClass({ list, from, to }: SentenceHits, place: number): boolean {
  for (let at = from; at < to; at++) if (list.ids[at] === place) return true;
  return false;
}

function addMeasures(
  list: RangeList,
  measures: Measures,
  { left, named, figures }: Shape,
  first: number,
): void {
  addNumbered(list, measures.left, left, first);
  addNumbered(list, measures.named, named, first);
  addNumbered(list, measures.figures, figures, first);
}

function addNumbered(list: RangeList, ids: readonly FeatureId[], count: number, first: number): void {
  addRange(list, ids[Math.min(count, ids.length - 1)] ?? 0, first, first);
}

/** How many words of a sentence are content of no class, have a capital, or are figures. */
type Shape = Readonly<Record<keyof Measures, number>>;

function shapeOf(
  words: readonly Word[],
  { first, last }: Sentence,
  { list: hits, from, to }: SentenceHits,
): Shape {
  let [left, named, figures] = [0, 0, 0];
  let [next, covered] = [from, 0];
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word === undefined) break;
    for (; next < to && hits.firsts[next] === at; next++) covered = Math.max(covered, hits.lasts[next] ?? 0);
    if (word.kind !== "word") {
      if (FIGURES.has(word.kind)) figures++;
      continue;
    }
    if (at >= covered && !word.facts.isFunction) left++;
    if (word.capital && at > first && word.norm !== "i") named++;
  }
  return { left, named, figures };
}

const FIGURES: ReadonlySet<TokenKind> = new Set(["number", "money", "percent", "link", "blank", "quote"]);
