import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Action } from "../../server/src/core/features/actions/action.ts";
import { actions } from "../../server/src/core/features/actions.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Edit } from "../../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";

const FOLDER = new URL("../fixtures/features/actions/", import.meta.url);
/** One marks the cursor, two the ends of the selected text. */
const CURSOR = "<|>";

/** The rules that actions are drawn with: a new rule must not change their fixtures. */
const RULES = [
  "broken-placeholder",
  "foreign-placeholder",
  "invalid-value",
  "never",
  "open-placeholder",
  "over-limit",
  "unknown-field",
];
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  rules: Object.fromEntries(
    rules.map(({ meta }) => [meta.id, RULES.includes(meta.id) ? meta.severity : "off"]),
  ),
};

describe("actions fixtures", () => {
  for (const name of readdirSync(FOLDER).sort()) it(name, () => check(new URL(name, FOLDER)));
});

describe("kinds of actions", () => {
  const draft = parse("Hi {{name}}, we have never met.");
  const request = {
    draft,
    range: { start: 3, end: 3 },
    findings: lint(draft, SETTINGS),
    allFindings: () => lint(draft, SETTINGS),
    settings: SETTINGS,
    config: undefined,
  };
  const kinds = (...only: string[]) => [...new Set(actions(request, only).map(({ kind }) => kind))];
  it("are those asked for", () => {
    assert.deepEqual(kinds("quickfix"), ["quickfix"]);
    assert.deepEqual(kinds("refactor"), ["refactor.rewrite"]);
    assert.deepEqual(kinds("source.fixAll"), ["source.fixAll.linkmsg"]);
    assert.deepEqual(kinds("source.fixAll.linkmsg", "quickfix"), ["quickfix", "source.fixAll.linkmsg"]);
    assert.deepEqual(kinds("source.organizeImports", "quick"), []);
  });
  it("are all where the root is asked for", () => {
    assert.deepEqual(actions(request, [""]), actions(request));
  });
});

function check(path: URL): void {
  const { input, sections } = parseFixture(readFileSync(path, "utf8"));
  const [before = "", selected, ...after] = input.split(CURSOR);
  assert.ok(selected !== undefined, `the fixture has no cursor ${CURSOR}`);
  const draft = parse(input.replaceAll(CURSOR, ""));
  const end = before.length + (after.length > 0 ? selected.length : 0);
  const config = sections.get("config");
  const offered = actions({
    draft,
    range: { start: before.length, end },
    findings: lint(draft, SETTINGS),
    allFindings: () => lint(draft, SETTINGS),
    settings: SETTINGS,
    config:
      config === undefined ? undefined : { name: "linkmsg.json", text: config === "" ? undefined : config },
  });
  const drawn = offered.map((action) => print(action, draft.text, config ?? "")).join("");
  compareWithFile(
    path,
    printFixture({
      input,
      sections: new Map([...sections, ["actions", drawn === "" ? "nothing\n" : drawn]]),
    }),
  );
}

function print(action: Action, text: string, config: string): string {
  const preferred = action.isPreferred ? " (preferred)" : "";
  const answers = action.finding ? ` for ${action.finding.rule}` : "";
  const changed = action.configEdits
    ? difference(config, action.configEdits)
    : difference(text, action.edits);
  return `${action.kind}${answers}${preferred}: ${action.title}\n${changed}`;
}

/** The lines that change, removed ones first, with everything between the first and the last. */
function difference(text: string, edits: readonly Edit[]): string {
  const before = text.split("\n");
  const after = applyEdits(text, edits).split("\n");
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const lines = (all: readonly string[], sign: string) =>
    all.slice(start, all.length - end).map((line) => `  ${sign} ${line}`.replace(/ $/, "·"));
  return [...lines(before, "-"), ...lines(after, "+")].map((line) => `${line}\n`).join("");
}
