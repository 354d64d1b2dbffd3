import {
  compileLexicon,
  type PackedLexicon,
  packLexicon,
} from "../../server/src/core/prose/lexicon/compile.ts";
import { COMPLIMENT_CLASSES } from "../../server/src/core/prose/lexicon/compliment.ts";
import { PITCH_CLASSES } from "../../server/src/core/prose/lexicon/pitch.ts";
import { compilePatterns, type Pattern } from "../../server/src/core/prose/pattern.ts";
import { phraseBooks } from "../../server/src/core/prose/phrase-book.ts";
import { type PackedIndex, packIndex, signOf } from "../../server/src/core/prose/phrase-index.ts";
import { type PackedVocabulary, textNumbered } from "../../server/src/core/prose/vocabulary.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Generated } from "../generate.ts";

/** What the words of lexicons and phrases tell, so that the server need not compile all of them for its first draft. */
export const wordTables: Generated = {
  path: "server/src/core/generated/word-tables.ts",
  text: () => moduleText(makeTables()),
};

/** The books of the rules: those that were made while modules were loaded, so that a test may make its own. */
const books = [...phraseBooks()].sort((one, other) => (signOf(one) < signOf(other) ? -1 : 1));

interface Tables {
  readonly vocabulary: PackedVocabulary;
  readonly phraseIndex: PackedIndex;
  readonly pitchLexicon: PackedLexicon;
  readonly complimentLexicon: PackedLexicon;
}

/** The numbers of the tables are those of the vocabulary that is made with them, whatever the present one is. */
function makeTables(): Tables {
  if (rules.length === 0) throw new Error("without rules there are no books of phrases");
  const pitch = compileLexicon(PITCH_CLASSES);
  const compliment = compileLexicon(COMPLIMENT_CLASSES);
  const patterns = books.flatMap((book) => compilePatterns(book.patterns, book.sets));
  const numbers = [
    ...patterns.flatMap(numbersOf),
    ...[pitch, compliment].flatMap(({ byFirst }) =>
      byFirst.flatMap((entries) => entries ?? []).flatMap(({ stems }) => stems),
    ),
  ];
  const texts = new Map([...new Set(numbers)].map((number) => [number, textNumbered(number)]));
  const stems = [...texts.values()].filter((text) => !text.startsWith("=")).sort();
  const forms = [...texts.values()].filter((text) => text.startsWith("=")).sort();
  const places = new Map([...stems, ...forms].map((text, index) => [text, index + 1]));
  const renumber = (number: number) => places.get(texts.get(number) ?? "") ?? 0;
  return {
    vocabulary: { stems: stems.join(" "), forms: forms.map((form) => form.slice(1)).join(" ") },
    phraseIndex: packIndex(books, places.size, renumber),
    pitchLexicon: packLexicon(pitch, stems.length, renumber),
    complimentLexicon: packLexicon(compliment, stems.length, renumber),
  };
}

function numbersOf({ elements, not }: Pattern): number[] {
  return [...not, ...elements.flatMap(({ choices }) => (typeof choices === "object" ? [...choices] : []))];
}

function moduleText({ vocabulary, phraseIndex, pitchLexicon, complimentLexicon }: Tables): string {
  return `// Written by “npm run generate” from the lexicons and the phrases of the rules. Change those, not this file.
import type { PackedLexicon } from "../prose/lexicon/compile.ts";
import type { PackedIndex } from "../prose/phrase-index.ts";
import type { PackedVocabulary } from "../prose/vocabulary.ts";

/** The stems and forms of all that follows. */
export const vocabulary: PackedVocabulary = ${printed(vocabulary)};

/** The index of the books of phrases that rules have. */
export const phraseIndex: PackedIndex = ${printed(phraseIndex)};

/** What \`prose/lexicon/pitch.ts\` says. */
export const pitchLexicon: PackedLexicon = ${printed(pitchLexicon)};

/** What \`prose/lexicon/compliment.ts\` says. */
export const complimentLexicon: PackedLexicon = ${printed(complimentLexicon)};
`;
}

function printed(table: object): string {
  const lines = Object.entries(table).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return ["{", ...lines, "}"].join("\n");
}
