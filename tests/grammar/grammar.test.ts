import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FIELDS } from "../../server/src/core/syntax/fields.ts";

const root = join(import.meta.dirname, "../..");
const grammarPath = join(root, "client/syntaxes/linkmsg.tmLanguage.json");
const runner = join(root, "node_modules/vscode-tmgrammar-test/dist/unit.js");

describe("grammar", () => {
  const samples = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".linkmsg"));

  for (const name of samples) {
    it(`colours ${name} as its assertions say`, () => {
      const sample = join(import.meta.dirname, name);
      const run = spawnSync(process.execPath, [runner, "-g", grammarPath, sample], { encoding: "utf8" });
      assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    });
  }

  it("colours every field of the language, and no other", () => {
    const keys = fieldKeysOf(readFileSync(grammarPath, "utf8"));
    assert.deepEqual(keys, FIELDS.map((field) => field.name).toSorted());
  });

  it("knows every choice of every field", () => {
    const source = readFileSync(grammarPath, "utf8");
    for (const field of FIELDS) {
      if (field.value.type !== "choice") continue;
      assert.ok(source.includes(`(?i:${field.value.choices.join("|")})`), field.name);
    }
  });
});

interface FieldRules {
  readonly repository: { readonly fields: { readonly patterns: readonly { readonly begin: string }[] } };
}

function fieldKeysOf(grammar: string): string[] {
  const rules: FieldRules = JSON.parse(grammar);
  return rules.repository.fields.patterns
    .flatMap(({ begin }) => /\(\?i:([^)]+)\)/.exec(begin)?.[1]?.split("|") ?? [])
    .toSorted();
}
