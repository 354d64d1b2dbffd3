import assert from "node:assert/strict";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Finding } from "../../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { applySuppressions } from "../../server/src/core/lint/suppress.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

/** Drafts of many small parts, in which a careless search for the part of each finding is quadratic. */
const PIECES: readonly (readonly [start: string, piece: string])[] = [
  ["", "### A\nHi [NAME], hello.\n"],
  ["", "### A\n// linkmsg-ignore never\nHi [NAME], hello.\n"],
  ["", "### A\n// linkmsg-ignore never\n\nHi [NAME], hello.\n"],
  ["", "// linkmsg-ignore nope\n"],
  ["text\n", "// linkmsg-ignore nope\n"],
];

describe("linting takes work in proportion to the draft", () => {
  for (const [start, piece] of PIECES) {
    it(`of ${JSON.stringify(piece)} after ${JSON.stringify(start)}`, () => {
      const [small, large] = [100, 800].map((count) => workOf(start + piece.repeat(count)));
      // Eight times as much, and some more for binary searches.
      assert.ok(small && large && large < small * 14, `${small}, then ${large}`);
    });
  }
});

/** How often messages, and findings' places, are looked at. */
function workOf(text: string): number {
  let work = 0;
  const draft = parse(text);
  const count = <T extends object>(target: T, names: (name: string) => boolean) =>
    new Proxy(target, {
      get(object, name) {
        if (typeof name === "string" && names(name)) work++;
        return Reflect.get(object, name);
      },
    });
  const counted = {
    ...draft,
    messages: count(draft.messages, (name) => /^\d+$/.test(name)),
    lines: count(draft.lines, (name) => /^\d+$/.test(name)),
  };
  const findings: Finding[] = lint(counted, DEFAULT_SETTINGS);
  const again = findings.map((finding) => ({ ...finding, span: count(finding.span, () => true) }));
  applySuppressions(counted, again);
  return work;
}
