import assert from "node:assert/strict";
import fc from "fast-check";
import { HASH } from "../../server/src/core/prose/spellings.ts";
import { tokenise } from "../../server/src/core/prose/tokens.ts";
import { spellOut } from "../../server/src/core/prose/word-facts.ts";
import { isFunction, recordNumberAt, wordList, wordsOf } from "../../server/src/core/prose/words.ts";
import { corpusTexts } from "./corpus-texts.ts";
import { referenceTokens } from "./reference-tokens.ts";

/** Pieces that meet in unexpected ways: addresses, sums, accents, marks, blanks, halves of characters. */
const PIECES = [
  ...[
    "I",
    "we",
    "Hi",
    "USD",
    "eur",
    "rs",
    "Rs.",
    "kes",
    "zł",
    "ZŁ",
    "usd50",
    "http",
    "https",
    "www",
    "x",
    "k",
  ],
  ...[
    "my-name",
    "a-b-c",
    "com",
    "io",
    "uk",
    "de/",
    "million",
    "percent",
    "per cent",
    "euros",
    "can't",
    "don’t",
  ],
  ...[
    "1",
    "20",
    "3,000.50",
    "12:30",
    "%",
    "+",
    "$",
    "€",
    "£",
    "₹",
    ".",
    "..",
    "!",
    "?",
    "…",
    "。",
    "！",
    ",",
    ":",
    "/",
  ],
  ...[
    "'",
    "’",
    "‘",
    "`",
    '"',
    "“",
    "”",
    "„",
    "«",
    "»",
    "-",
    "–",
    "—",
    "•",
    "*",
    "_",
    "#",
    "@",
    "(",
    ")",
    "]",
    ">",
  ],
  ...["é", "ø", "ł", "ſ", "\u212A", "ß", "İ", "ﬁ", "中", "नमस्ते", "\u0301", "ʼ", "𝗯𝗼", "½", "²", "٣"],
  ...[
    "👋",
    "👋🏽",
    "👩‍👧",
    "✅",
    "©",
    "™",
    "‼",
    "1️⃣",
    "\u{1F539}",
    "\uD83D",
    "\uDC4B",
    "\uFFFC",
    "\uFFFC\uFFFC",
  ],
  ...[" ", "  ", "\t", "\u00A0", "\u2028", "\n", "\r", "\r\n", "\n\n", "\n- ", "\n1. ", "\n \n"],
];

describe("tokens", () => {
  it("of any pieces are those of the patterns", () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(texts, same), { numRuns: 4000 });
  });

  it("of any characters are those of the patterns", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 30 }), same), { numRuns: 1000 });
  });

  it("of the corpus are those of the patterns", () => corpusTexts().forEach(same));

  it("of long words, addresses and chains of hyphens are those of the patterns", () => {
    for (const piece of ["a", "a-", "a1", "a.", "a'", "ab.com/", "$1", "\uFFFC", "!", "👋", "\r\n"])
      same(piece.repeat(2000));
  });
});

describe("words", () => {
  it("are the same when they come again, and after more words than are kept", () => {
    const text = "I haven't SEEN Ana’s talks, weve U.S. ties!";
    const before = wordsOf(text);
    assert.deepEqual(plain(wordsOf(text)), plain(before));
    for (let i = 0; i < 70_000; i++) wordsOf(`word${i.toString(36)}`);
    assert.deepEqual(plain(wordsOf(text)), plain(before));
  });

  it("are told apart where they are as alike as can be", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const all = [...letters].flatMap((one) =>
      [...letters].flatMap((two) => ["", ...letters].map((three) => `xy${one}${two}${three}`)),
    );
    const norms = wordList(wordsOf(all.join(" "))).map(({ norm }) => norm);
    assert.deepEqual(
      norms,
      all.flatMap((word) => spellOut(word).norms),
    );
  });

  it("spell contractions out", () => {
    const norms = wordList(wordsOf("We haven’t met; I'm Bo’s wife, can't u?")).map(({ norm }) => norm);
    assert.equal(norms.join(" "), "we have not met ; i am bo wife , can not you ?");
  });
});

function same(text: string): void {
  assert.deepEqual(tokenise(text), referenceTokens(text), JSON.stringify(text));
}

/** Without what the vocabulary keeps, which grows. */
function plain(words: ReturnType<typeof wordsOf>) {
  return wordList(words).map((word, at) => ({
    ...word,
    hash: recordNumberAt(words, at, HASH),
    isFunction: isFunction(words, at),
  }));
}
