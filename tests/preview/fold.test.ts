import assert from "node:assert/strict";
import fc from "fast-check";
import { foldText } from "../../client/src/preview/fold.ts";
import type { ViewPart } from "../../client/src/preview/part.ts";

const nowhere = { line: 0, character: 0 };
const part = (text: string, form: ViewPart["form"] = "plain"): ViewPart => ({
  text,
  form,
  isLost: false,
  place: { start: nowhere, end: nowhere },
});
const textOf = (parts: readonly ViewPart[]) => parts.map(({ text }) => text).join("");
const word = "word ".repeat(28).trim();

describe("fold of a note", () => {
  it("leaves a short one whole", () => {
    const { shown, rest } = foldText([part(word), part(" and more")]);
    assert.deepEqual([shown.length, rest], [2, []]);
  });

  it("is behind the space between two words", () => {
    const { shown, rest } = foldText([part(`${word} and some more words than fit`)]);
    assert.deepEqual([textOf(shown), textOf(rest)], [`${word} `, "and some more words than fit"]);
  });

  it("is above the fourth line", () => {
    const { shown, rest } = foldText([part("a\n\nb\nc and so on until the end of it")]);
    assert.deepEqual([textOf(shown), textOf(rest)], ["a\n\nb\n", "c and so on until the end of it"]);
  });

  it("never cuts a blank", () => {
    const blank = part("[WHAT YOU BOTH REMEMBER]", "open");
    const { shown, rest } = foldText([part(word.slice(0, 125)), blank, part(" and so on, and so on.")]);
    assert.deepEqual([shown.length, rest[0]], [1, blank]);
  });

  it("loses nothing and cuts no character in two, whatever the text", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 120 }).filter(Boolean), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (pieces) => {
        const { shown, rest } = foldText(pieces.map((text) => part(text)));
        const [before, after] = [textOf(shown), textOf(rest)];
        assert.equal(before + after, pieces.join(""));
        assert.ok(rest.length === 0 || !/[\ud800-\udbff]$/.test(before));
        assert.ok([...shown, ...rest].every(({ text }) => text !== ""));
      }),
    );
  });
});
