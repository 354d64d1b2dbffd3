import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRule } from "../../scripts/new-rule.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";

const CORE = "server/src/core";

describe("npm run new-rule", () => {
  let root = "";

  before(() => {
    root = mkdtempSync(join(tmpdir(), "linkmsg-new-rule-"));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
    cpSync(new URL(`../../${CORE}`, import.meta.url), join(root, CORE), { recursive: true });
  });

  after(() => rmSync(root, { recursive: true, force: true }));

  it("writes a rule that works as soon as it is registered as it says", async () => {
    register(createRule("empty-praise", root));
    const { lint } = await load<typeof import("../../server/src/core/lint/lint.ts")>("lint/lint.ts");
    const { parse } = await load<typeof import("../../server/src/core/syntax/parse.ts")>("syntax/parse.ts");
    const { ruleById } = await load<typeof import("../../server/src/core/rules/index.ts")>("rules/index.ts");
    const placesIn = (text: string) =>
      lint(parse(text), DEFAULT_SETTINGS)
        .filter(({ rule }) => rule === "empty-praise")
        .map(({ span }) => text.slice(span.start, span.end));

    const meta = ruleById("empty-praise")?.meta;
    assert.ok(meta);
    for (const { text } of meta.flagged) assert.equal(placesIn(text).length, 1);
    for (const { text } of meta.fine) assert.deepEqual(placesIn(text), []);
    const fixture = readFileSync(join(root, "tests/fixtures/rules/empty-praise.linkmsg"), "utf8");
    assert.deepEqual(placesIn(fixture), ["replace this phrase", "REPLACE this\nphrase"]);
  });

  it("refuses a rule that is there, and leaves it as it is", () => {
    const path = join(root, CORE, "rules/never.ts");
    const before = readFileSync(path, "utf8");
    assert.throws(() => createRule("never", root), /there already/);
    assert.equal(readFileSync(path, "utf8"), before);
  });

  for (const id of ["", "Empty-Praise", "empty_praise", "../never", "empty-", "2-many"]) {
    it(`refuses the id “${id}”`, () => assert.throws(() => createRule(id, root), /can't be a rule's id/));
  }

  /** Does what the instructions say: the import line above, the other one into the list. */
  function register(instructions: string): void {
    const [, importLine, listLine] = /^ +(import .*)\n +(\w+,)$/m.exec(instructions) ?? [];
    assert.ok(importLine && listLine, instructions);
    const path = join(root, CORE, "rules/index.ts");
    const index = readFileSync(path, "utf8").replace(/^export const rules.*\[$/m, `$&\n  ${listLine}`);
    writeFileSync(path, `${importLine}\n${index}`);
  }

  function load<Module>(path: string): Promise<Module> {
    return import(pathToFileURL(join(root, CORE, path)).href);
  }
});
