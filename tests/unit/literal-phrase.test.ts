import assert from "node:assert/strict";
import { findLiterals, literalPhrases } from "../../server/src/core/prose/literal-phrase.ts";

describe("phrases of plain words", () => {
  for (const [phrase, text, found] of [
    [
      "circle back",
      "Circle  back, circle\nback, circle\r\n\tBACK",
      ["Circle  back", "circle\nback", "circle\r\n\tBACK"],
    ],
    ["circle back", "circle\n\nback, circlet back, circle backs", []],
    ["  circle \n back ", "circle back", ["circle back"]],
    ["back", "backs feedback back-end", ["back"]],
    ["back*", "backs feedback back", ["backs", "back"]],
    ["touch* base", "touching base touch bases", ["touching base"]],
    ["don't", "don’t dont do not donʼt", ["don’t", "donʼt"]],
    ["don", "don't", []],
    ["Ana", "Ana's Anas ANA’S", ["Ana", "ANA"]],
    ["“win”", '"win" «win» win', ['"win"', "«win»"]],
    ["24/7", "24/7, 24 / 7, 124/7", ["24/7", "24 / 7"]],
    ["c++", "C++ and c", ["C++"]],
    ["(a.*)+", "aaaa (a.b)", []],
    ["why?", "Why?! why", ["Why?"]],
    ["🚀", "Up 🚀 up", ["🚀"]],
    ["a b", "a \uFFFC b", []],
    ["\uFFFC", "\uFFFC", []],
    ["a b", "a b a b", ["a b", "a b"]],
    ["*", "* a", []],
    ["", "a", []],
  ] as const) {
    it(`${JSON.stringify(phrase)} in ${JSON.stringify(text)}`, () => {
      const matches = findLiterals(text, literalPhrases([phrase]));
      assert.deepEqual(
        matches.map(({ start, end }) => text.slice(start, end)),
        found,
      );
    });
  }

  it("are all found where they overlap, the longer first, and equal ones in their order", () => {
    const phrases = literalPhrases(["planning", "route planning", "planning tools", "plan*"]);
    assert.deepEqual(findLiterals("route planning tools", phrases), [
      { index: 1, start: 0, end: 14 },
      { index: 2, start: 6, end: 20 },
      { index: 0, start: 6, end: 14 },
      { index: 3, start: 6, end: 14 },
    ]);
  });
});
