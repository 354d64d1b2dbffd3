import assert from "node:assert/strict";
import { type Signs, signsOf } from "../../server/src/core/prose/signs.ts";
import { wordsOf } from "../../server/src/core/prose/words.ts";

const TEXTS: readonly (readonly [text: string, signs: readonly (keyof Signs)[]])[] = [
  ["", []],
  ["Hi Ana, your talk was clear.", []],
  ["Hi Ana 👋", ["emoji"]],
  ["See www.example.com", ["link"]],
  ["A “good” talk", ["quote"]],
  ["Do you sort first?", ["question"]],
  ["Really?!", ["question"]],
  ["Great!", ["exclamation"]],
  ["An AMAZING chance", ["shouted"]],
  ["See cal.example for more", ["joinedEnd"]],
  ["Hi , Ana", ["hole"]],
  ["your work at .", ["hole"]],
  ["at  and", ["hole"]],
  ["Is it? – no", ["question"]],
];

describe("signs of words", () => {
  for (const [text, signs] of TEXTS) {
    it(`of “${text}” are ${signs.join(", ") || "none"}`, () => {
      const found = Object.entries(signsOf(wordsOf(text))).filter(([, isThere]) => isThere);
      assert.deepEqual(
        found.map(([name]) => name),
        signs,
      );
    });
  }
});
