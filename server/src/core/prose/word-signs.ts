import { lazy } from "../lazy.ts";
import { keepLast } from "./keep-last.ts";
import { addHitsAt, clearHits, endHits, entriesOf, newHits } from "./lexicon/hits.ts";
import { ruleLexicons } from "./lexicon/rule-lexicons.ts";
import { meetWord, type PhraseSigns, startSigns } from "./phrase-signs.ts";
import type { Reading } from "./reading.ts";
import type { Runs } from "./runs.ts";
import { FORM, RECORD, STEM } from "./spellings.ts";
import { numberWords } from "./vocabulary.ts";
import { CELL, SPELLING } from "./words.ts";

/** What the words of a reading tell the rules. It holds until another reading is looked at. */
export interface WordSigns {
  readonly phrases: PhraseSigns;
  /** The books, a bit for each, of which a pattern may be there, by the word which each match of it needs, and one can start. */
  readonly books: number;
  /** The hits of each of the rules' lexicons. */
  readonly hits: readonly Runs[];
}

const hitsOfRules = lazy(() => newHits(ruleLexicons()));

/**
 * Goes over the words of a reading's sentences, once for all rules: each word tells of which patterns there may be a
 * phrase, and which classes of the lexicons begin there.
 */
export const wordSignsOf = keepLast(({ words, sentences }: Reading): WordSigns => {
  const phrases = startSigns(words.count);
  const { byWord } = phrases;
  const { starting } = phrases.index;
  const known = entriesOf(ruleLexicons());
  const hits = hitsOfRules();
  clearHits(hits);
  numberWords(words);
  const { cells, spellings } = words;
  const { records } = spellings;
  let [told, started] = [0, 0];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      const record = (cells[at * CELL + SPELLING] ?? 0) * RECORD;
      const stem = records[record + STEM] ?? 0;
      const form = records[record + FORM] ?? 0;
      if (stem !== 0) {
        told |= meetWord(phrases, stem);
        addHitsAt(hits, words, known, at, last, stem);
      }
      if (form !== 0) told |= meetWord(phrases, form);
      const here = (starting[stem] ?? 0) | (starting[form] ?? 0);
      byWord[at] = here;
      started |= here;
    }
    endHits(hits);
  }
  return { phrases, books: told & started, hits };
});
