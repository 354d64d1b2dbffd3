import {
  compileLexicon,
  type PackedLexicon,
  packLexicon,
} from "../../server/src/core/prose/lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "../../server/src/core/prose/lexicon/compliment.ts";
import { PITCH_CLASSES } from "../../server/src/core/prose/lexicon/pitch.ts";
import { COMPLIMENT, PITCH, THINGS } from "../../server/src/core/prose/lexicon/rule-lexicons.ts";
import type { LexiconTable } from "../../server/src/core/prose/lexicon/table.ts";
import { THING_CLASSES } from "../../server/src/core/prose/lexicon/things.ts";
import { compilePatterns, type Pattern } from "../../server/src/core/prose/pattern.ts";
import { phraseBooks } from "../../server/src/core/prose/phrase-book.ts";
import { fingerprintOf, type PackedIndex, packIndex } from "../../server/src/core/prose/phrase-index.ts";
import { type PackedVocabulary, textNumbered } from "../../server/src/core/prose/vocabulary.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Generated } from "../generate.ts";

/** What the words of lexicons and phrases tell, so that the server need not compile all of them for its first draft. */
export const wordTables: Generated = {
  path: "server/src/core/generated/word-tables.ts",
  text: () => moduleText(makeTables()),
};

/** The books of the rules: those that were made while modules were loaded, so that a test may make its own. */
const books = [...phraseBooks()].sort((one, other) => (fingerprintOf(one) < fingerprintOf(other) ? -1 : 1));

interface Tables {
  readonly vocabulary: PackedVocabulary;
  readonly phraseIndex: PackedIndex;
  readonly lexicons: PackedLexicon;
}

/** The tables of the rules, by their indices in the lexicon of all of them. */
const LEXICON_TABLES: readonly LexiconTable[] = Object.values({
  [PITCH]: PITCH_CLASSES,
  [COMPLIMENT]: COMPLIMENT_CLASSES,
  [THINGS]: THING_CLASSES,
});

/** The numbers of the tables are those of the vocabulary that is made with them, whatever the present one is. */
function makeTables(): Tables {
  if (rules.length === 0) throw new Error("without rules there are no books of phrases");
  const lexicon = compileLexicon(...LEXICON_TABLES);
  const patterns = books.flatMap((book) => compilePatterns(book.patterns, book.sets));
  const numbers = [
    ...patterns.flatMap(numbersOf),
    ...lexicon.byFirst.flatMap((entries) => entries ?? []).flatMap(({ stems }) => stems),
  ];
  const texts = new Map([...new Set(numbers)].map((number) => [number, textNumbered(number)]));
  const stems = [...texts.values()].filter((text) => !text.startsWith("=")).sort();
  const forms = [...texts.values()].filter((text) => text.startsWith("=")).sort();
  const places = new Map([...stems, ...forms].map((text, index) => [text, index + 1]));
  const renumber = (number: number) => places.get(texts.get(number) ?? "") ?? 0;
  return {
    vocabulary: { stems: stems.join(" "), forms: forms.map((form) => form.slice(1)).join(" ") },
    phraseIndex: packIndex(books, places.size, renumber),
    lexicons: packLexicon(lexicon, stems.length, renumber),
  };
}

function numbersOf({ elements, not }: Pattern): number[] {
  return [...not, ...elements.flatMap(({ choices }) => (typeof choices === "object" ? [...choices] : []))];
}

function moduleText({ vocabulary, phraseIndex, lexicons }: Tables): string {
  return `// Written by “npm run generate” from the lexicons and the phrases of the rules. Change those, not this file.
import type { PackedLexicon } from "../prose/lexicon/compile.ts";
import type { PackedIndex } from "../prose/phrase-index.ts";
import type { PackedVocabulary } from "../prose/vocabulary.ts";

/** The stems and forms of all that follows. */
export const vocabulary: PackedVocabulary = ${printed(vocabulary)};

/** The index of the books of phrases that rules have. */
export const phraseIndex: PackedIndex = ${printed(phraseIndex)};

/** What the lexicons of the rules say: those of pitches, of compliments, and of what these are about. */
export const lexicons: PackedLexicon = ${printed(lexicons)};
`;
}

function printed(table: object): string {
  const lines = Object.entries(table).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return ["{", ...lines, "}"].join("\n");
}
