import assert from "node:assert/strict";
import { findPhrases, type Phrase } from "../../server/src/core/prose/find-phrases.ts";
import { judgeCompliment, judgePitch } from "../../server/src/core/prose/judges.ts";
import { IDIOMS, LOOKING_BACK, NEVER_SETS } from "../../server/src/core/prose/lexicon/never.ts";
import { compilePatterns, matchAt, startsOf } from "../../server/src/core/prose/pattern.ts";
import { type PhraseBook, phraseBook, phraseBooks } from "../../server/src/core/prose/phrase-book.ts";
import { type Reading, readProse } from "../../server/src/core/prose/reading.ts";
import { numberWords } from "../../server/src/core/prose/vocabulary.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { corpusTexts } from "./corpus-texts.ts";

describe("a phrase book", () => {
  it("of a rule finds what trying each pattern at each word finds", () => {
    assert.notEqual(rules.length, 0);
    for (const book of phraseBooks()) findsAll(book, 40);
  });

  it("that the build does not know finds as much", () => {
    findsAll(phraseBook([...LOOKING_BACK, ...IDIOMS], NEVER_SETS), 10);
  });

  it("takes no pattern that can start with any word", () => {
    for (const text of [". there", "~1 there", "a? ~1 there", "^ $", "a? b?"])
      assert.throws(() => compilePatterns([text], {}).map(startsOf), /must start with words/, text);
  });
});

describe("reading prose takes work in proportion to its length", () => {
  it("of phrases and models", () => {
    const text = "Hi Ana, I have not met you yet! We help teams grow their revenue, “never” say never. ";
    const [small, large] = [20, 160].map((count) => workOf(text.repeat(count)));
    assert.ok(small && large && large < small * 9, `${small}, then ${large}`);
  });
});

function findsAll(book: PhraseBook, step: number): void {
  const compiled = compilePatterns(book.patterns, book.sets);
  for (const text of corpusTexts(step)) {
    const reading = readProse({ text, offset: 0 });
    assert.deepEqual(findPhrases(reading, book), findSlowly(reading, compiled), text);
  }
}

function findSlowly(reading: Reading, compiled: ReturnType<typeof compilePatterns>): Phrase[] {
  const { words } = reading;
  numberWords(words);
  const phrases: Phrase[] = [];
  for (const { first, last } of reading.sentences) {
    for (let at = first; at < last; ) {
      const end = Math.max(...compiled.map((pattern) => matchAt(words, at, last, pattern) ?? 0));
      if (end > at) phrases.push({ first: at, last: end });
      at = Math.max(at + 1, end);
    }
  }
  return phrases;
}

/** How often words and sentences are looked at. */
function workOf(text: string): number {
  let work = 0;
  const count = <T extends object>(target: T) =>
    new Proxy(target, {
      get(object, name) {
        if (typeof name === "string" && /^\d+$/.test(name)) work++;
        return Reflect.get(object, name);
      },
    });
  const { prose, words, sentences } = readProse({ text, offset: 0 });
  const reading = { prose, words: { ...words, cells: count(words.cells) }, sentences: count(sentences) };
  for (const book of phraseBooks()) findPhrases(reading, book);
  judgePitch(reading);
  judgeCompliment(reading);
  return work;
}
