import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { parseConfig, withConfig } from "../server/src/core/lint/config.ts";
import { applySafeFixes } from "../server/src/core/lint/fix.ts";
import { lint } from "../server/src/core/lint/lint.ts";
import type { Finding } from "../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS } from "../server/src/core/lint/settings.ts";
import { rules } from "../server/src/core/rules/index.ts";
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
      compareWithFile(path, redraw(readFileSync(path, "utf8"), ruleOf(name)));
    });
  }

  it("are all different", () => {
    const texts = names.map((name) => readFileSync(new URL(name, folder), "utf8"));
    assert.equal(new Set(texts).size, names.length, "two fixtures are the same");
  });
});

/**
 * The rule whose id the name of a fixture starts with: only that rule's findings are drawn, so that a new rule changes
 * no other's fixture. Undefined for names such as `together-…`, which show how rules go together: all are drawn.
 */
function ruleOf(name: string): string | undefined {
  const ids = rules
    .map(({ meta }) => meta.id)
    .filter((id) => name === `${id}.linkmsg` || name.startsWith(`${id}-`));
  return ids.reduce<string | undefined>(
    (longest, id) => (id.length > (longest?.length ?? 0) ? id : longest),
    undefined,
  );
}

/**
 * A fixture as it should be: carets under every finding, and what the safe fixes make of it. Its section `settings` is
 * a `linkmsg.json`.
 */
function redraw(fixture: string, rule: string | undefined): string {
  const { input, sections } = parseFixture(fixture);
  const text = stripCarets(input);
  const { config, problems } = parseConfig(sections.get("settings") ?? "{}");
  assert.deepEqual(problems, []);
  const settings = withConfig(DEFAULT_SETTINGS, config);
  const find = (draft: string) =>
    lint(parse(draft), settings).filter((finding) => rule === undefined || finding.rule === rule);
  const results = new Map(sections);
  if (sections.has("fixed")) results.set("fixed", fixAll(text, find));
  return printFixture({ input: drawCarets(text, find(text)), sections: results });
}

/** Applies safe fixes until none is left; each round must have something to do. */
function fixAll(text: string, find: (draft: string) => Finding[]): string {
  let fixed = text;
  for (let round = 0; round < 3; round++) {
    const { text: next, applied } = applySafeFixes(fixed, find(fixed));
    if (applied.length === 0) return fixed;
    fixed = next;
  }
  const left = find(fixed).flatMap((finding) => finding.fixes.filter((fix) => fix.safe));
  assert.deepEqual(left, [], "a safe fix remains after three rounds");
  return fixed;
}
