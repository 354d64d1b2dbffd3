import { ASKS, type ClassNames, classNamesOf, LENGTHS, MEASURES, type Measures } from "./class-names.ts";
import { addClassRuns, type SentenceHits } from "./class-runs.ts";
import type { FeatureId } from "./feature-id.ts";
import { addKnown, allIds, type KnownIds } from "./known-ids.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import { newHits, readHits } from "./lexicon/hits.ts";
import { type RangeList, rangeList } from "./range-list.ts";
import type { Reading } from "./reading.ts";
import { clearRuns, endSentence, newRuns, type Runs } from "./runs.ts";
import type { Sentence } from "./sentences.ts";
import { CAPITAL, FUNCTION, KIND_SHIFT } from "./spellings.ts";
import { readStemRuns } from "./stem-runs.ts";
import { BLANK, isOneOf, LINK, MONEY, NUMBER, PERCENT, QUOTE, WORD } from "./token-kinds.ts";
import { normAt, traitsAt, type Words } from "./words.ts";

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
  const known = allIds();
  const [stems, classes] = [newRuns(), newRuns()];
  const hits = newHits(lexicon);
  readHits(hits, reading, lexicon);
  readStemRuns(stems, reading, known);
  readClassFeatures(classes, reading, hits[0] ?? newRuns(), classNamesOf(lexicon.tables[0] ?? []), known);
  return reading.sentences.map((sentence, index) => ({
    sentence,
    features: eachOnce([stems, classes], index),
  }));
}

/** The features of one sentence in some runs of them, each once, where it stands first. */
function eachOnce(parts: readonly Runs[], index: number): Feature[] {
  const found = new Map<FeatureId, Feature>();
  for (const { list, starts } of parts) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const id = list.ids[at] ?? 0;
      if (!found.has(id)) found.set(id, { id, first: list.firsts[at] ?? 0, last: list.lasts[at] ?? 0 });
    }
  }
  return [...found.values()];
}

/**
 * Reads all features but runs of stems: those that depend on a table of a lexicon, of which the hits and the names are
 * given. Of these the ones that may weigh something take the place of what is in the runs.
 */
export function readClassFeatures(
  runs: Runs,
  { words, sentences }: Reading,
  hits: Runs,
  names: ClassNames,
  known: KnownIds,
): void {
  clearRuns(runs);
  const { list } = runs;
  let before = NO_HITS;
  let own = hitsIn(hits, 0);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined) break;
    const { first } = sentence;
    const behind = hitsIn(hits, index + 1);
    addClasses(list, known, own, names.own);
    addClassRuns(list, known, words, sentence, own, names.own);
    const shape = shapeOf(words, sentence, own);
    addShape(list, known, sentence, shape);
    addMainShapes(list, known, first, own, shape, names.main);
    if (sentence.question) addKnown(list, known, ASKS, first, first);
    addContext(list, known, first, before, names.before);
    addContext(list, known, first, behind, names.behind);
    endSentence(runs);
    before = own;
    own = behind;
  }
}

/** The hits in the sentence of an index; none behind the last. */
function hitsIn({ list, starts, sentences }: Runs, index: number): SentenceHits {
  return index < sentences ? { list, from: starts[index] ?? 0, to: starts[index + 1] ?? 0 } : NO_HITS;
}

const NO_HITS: SentenceHits = { list: rangeList(), from: 0, to: 0 };

function addClasses(
  list: RangeList,
  known: KnownIds,
  { list: { ids, firsts, lasts }, from, to }: SentenceHits,
  names: readonly FeatureId[],
): void {
  for (let at = from; at < to; at++)
    addKnown(list, known, names[ids[at] ?? 0] ?? 0, firsts[at] ?? 0, lasts[at] ?? 0);
}

/** The classes of a sentence beside the one that starts at a word. The same may stand there again. */
function addContext(
  list: RangeList,
  known: KnownIds,
  first: number,
  { list: { ids }, from, to }: SentenceHits,
  names: readonly FeatureId[],
): void {
  for (let at = from; at < to; at++) addKnown(list, known, names[ids[at] ?? 0] ?? 0, first, first);
}

function addShape(list: RangeList, known: KnownIds, { first, last }: Sentence, shape: Shape): void {
  addMeasures(list, known, MEASURES, shape, first);
  addNumbered(list, known, LENGTHS, (last - first) >> 3, first);
}

/** The measures of a sentence's main classes, in the order of these. */
function addMainShapes(
  list: RangeList,
  known: KnownIds,
  first: number,
  hits: SentenceHits,
  shape: Shape,
  main: ClassNames["main"],
): void {
  for (const { place, measures } of main)
    if (hasClass(hits, place)) addMeasures(list, known, measures, shape, first);
}

function hasClass({ list: { ids }, from, to }: SentenceHits, place: number): boolean {
  for (let at = from; at < to; at++) if (ids[at] === place) return true;
  return false;
}

function addMeasures(
  list: RangeList,
  known: KnownIds,
  measures: Measures,
  { left, named, figures }: Shape,
  first: number,
): void {
  addNumbered(list, known, measures.left, left, first);
  addNumbered(list, known, measures.named, named, first);
  addNumbered(list, known, measures.figures, figures, first);
}

function addNumbered(
  list: RangeList,
  known: KnownIds,
  ids: readonly FeatureId[],
  count: number,
  first: number,
): void {
  addKnown(list, known, ids[Math.min(count, ids.length - 1)] ?? 0, first, first);
}

/** How many words of a sentence are content of no class, have a capital, or are figures. */
type Shape = Readonly<Record<keyof Measures, number>>;

function shapeOf(
  words: Words,
  { first, last }: Sentence,
  { list: { firsts, lasts }, from, to }: SentenceHits,
): Shape {
  let [left, named, figures] = [0, 0, 0];
  let [next, covered] = [from, 0];
  for (let at = first; at < last; at++) {
    for (; next < to && firsts[next] === at; next++) covered = Math.max(covered, lasts[next] ?? 0);
    const traits = traitsAt(words, at);
    const kind = traits >> KIND_SHIFT;
    if (kind !== WORD) {
      if (isOneOf(FIGURES, kind)) figures++;
      continue;
    }
    if (at >= covered && (traits & FUNCTION) === 0) left++;
    if ((traits & CAPITAL) !== 0 && at > first && normAt(words, at) !== "i") named++;
  }
  return { left, named, figures };
}

const FIGURES = (1 << NUMBER) | (1 << MONEY) | (1 << PERCENT) | (1 << LINK) | (1 << BLANK) | (1 << QUOTE);
