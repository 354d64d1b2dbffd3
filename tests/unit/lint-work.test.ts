import assert from "node:assert/strict";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { countWork } from "../syntax/work-counter.ts";

/** Drafts of many small parts, in which a careless search for the part of each finding is quadratic. */
const PIECES: readonly (readonly [start: string, piece: string])[] = [
  ["", "### A#\nHi [NAME], hello.\n"],
  ["", "### A#\n// linkmsg-ignore never\nHi [NAME], hello.\n"],
  ["", "### A#\n// linkmsg-ignore never\n\nHi [NAME], hello.\n"],
  ["To: Ana\n[X]: y\n\n", "### A#\nHi [NAME], hello, I plan routes for a bakery in Lisbon [X].\n"],
  ["", "// linkmsg-ignore nope\n"],
  ["text\n", "// linkmsg-ignore nope\n"],
];

describe("linting takes work in proportion to the draft", () => {
  for (const [start, piece] of PIECES) {
    it(`of ${JSON.stringify(piece)} after ${JSON.stringify(start)}`, () => {
      const works = [100, 400, 1600].map((count) => workOf(start, piece, count));
      const [small = 0, medium = 0, large = 0] = works;
      // Four times as much each time, and some more for what is searched by halves.
      assert.ok(small > 0 && medium < small * 4.6 && large < medium * 4.6, works.join(", "));
    });
  }
});

/** The characters that parsing and linting look at. Messages get titles of their own, as equal ones are read once. */
function workOf(start: string, piece: string, count: number): number {
  const pieces = Array.from({ length: count }, (_, index) =>
    piece.replace("#\n", `${1e6 * count + index}\n`),
  );
  const text = start + pieces.join("");
  return countWork(() => lint(parse(text), DEFAULT_SETTINGS));
}
