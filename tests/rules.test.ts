import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { applySafeFixes } from "../server/src/core/lint/fix.ts";
import { lint } from "../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS, type Settings } from "../server/src/core/lint/settings.ts";
import { parse } from "../server/src/core/syntax/parse.ts";
import { drawCarets, stripCarets } from "./support/carets.ts";
import { compareWithFile, parseFixture, printFixture } from "./support/fixture.ts";

const folder = new URL("fixtures/rules/", import.meta.url);

describe("rule fixtures", () => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".linkmsg"),
  );

  for (const name of names) {
    it(name, () => {
      const path = new URL(name, folder);
      compareWithFile(path, redraw(readFileSync(path, "utf8")));
    });
  }

  it("are all different", () => {
    const texts = names.map((name) => readFileSync(new URL(name, folder), "utf8"));
    assert.equal(new Set(texts).size, names.length, "two fixtures are the same");
  });
});

/** A fixture as it should be: carets under every finding, and what the safe fixes make of it. */
function redraw(fixture: string): string {
  const { input, sections } = parseFixture(fixture);
  const text = stripCarets(input);
  const settings: Settings = { ...DEFAULT_SETTINGS, ...JSON.parse(sections.get("settings") ?? "{}") };
  const findings = lint(parse(text), settings);
  const results = new Map(sections);
  if (sections.has("fixed")) results.set("fixed", fixAll(text, settings));
  return printFixture({ input: drawCarets(text, findings), sections: results });
}

/** Applies safe fixes until none is left; each round must have something to do. */
function fixAll(text: string, settings: Settings): string {
  let fixed = text;
  for (let round = 0; round < 3; round++) {
    const { text: next, applied } = applySafeFixes(fixed, lint(parse(fixed), settings));
    if (applied.length === 0) return fixed;
    fixed = next;
  }
  const left = lint(parse(fixed), settings).flatMap((finding) => finding.fixes.filter((fix) => fix.safe));
  assert.deepEqual(left, [], "a safe fix remains after three rounds");
  return fixed;
}
