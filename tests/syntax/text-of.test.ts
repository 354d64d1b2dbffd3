import assert from "node:assert/strict";
import fc from "fast-check";
import { localDraft } from "../../server/src/core/syntax/local-draft.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { textOf } from "../../server/src/core/syntax/sectioned-lines.ts";
import { TOKENS } from "./random-text.ts";

const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("the text of a span", () => {
  it("is that of the file, of the whole draft and of one of any place", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (text, one, other, place) => {
        const offsets = [one, other].map((offset) => offset % (text.length + 1)).sort((a, b) => a - b);
        const [start = 0, end = 0] = offsets;
        const draft = parse(text);
        const local = localDraft(draft, { start: place % (text.length + 1), end: place % (text.length + 1) });
        assert.equal(textOf(draft, { start, end }), text.slice(start, end));
        assert.equal(textOf(local, { start, end }), text.slice(start, end));
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  it("does not take the text of the whole file", () => {
    const file = parse("Kind: message\n\n### Ana\nHello.\n### Ben\nBye.\n");
    const draft = Object.defineProperty({ ...file }, "text", { get: () => assert.fail("it was taken") });
    assert.equal(textOf(localDraft(draft, { start: 24, end: 24 }), { start: 23, end: 29 }), "Hello.");
  });
});
