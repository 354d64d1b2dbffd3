import assert from "node:assert/strict";
import { createLinter, type Linter, type LintResult } from "../../server/src/core/lint/linter.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { finish, type Steps } from "../../server/src/core/steps.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { editDraft } from "../../server/src/core/syntax/edit-draft.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { forgetSections } from "../../server/src/core/syntax/section.ts";
import { runs } from "../support/runs.ts";
import type { Random } from "../syntax/random-text.ts";
import { below, randomEdit, scripts } from "./edit-scripts.ts";
import { plain } from "./plain-findings.ts";

const SETTINGS: readonly Settings[] = [
  { ...DEFAULT_SETTINGS, options: { "stale-copy": { messages: 2 } } },
  { ...DEFAULT_SETTINGS, rules: { never: "off" }, options: { "large-file": { file: 400 } } },
];

const SCRIPTS = runs(3_000);

describe("linting in steps", () => {
  it("finds what linting at once does, wherever it is left off for an edit or other settings", function () {
    this.timeout(0);
    for (const { seed, random, newText } of scripts(SCRIPTS)) {
      let draft = parse(newText());
      const linter = createLinter();
      for (let edits = below(random, 6); edits > 0; edits--) {
        const result = someSteps(linter, draft, settingsFor(random), random);
        // What was found before the next edit may also be asked for after it.
        if (result && below(random, 2) === 0) void result.all;
        const edit = randomEdit(draft.text.length, random);
        draft = editDraft(draft, edit.span, edit.text);
      }
      const settings = settingsFor(random);
      const found = told(finish(linter.lintInSteps(draft, settings)), draft);
      forgetSections();
      const fresh = parse(draft.text);
      assert.deepEqual(found, told(createLinter().lint(fresh, settings), fresh), `seed ${seed}`);
    }
  });

  it("finds the same where another look overtakes it, and goes on", () => {
    const [settings = DEFAULT_SETTINGS] = SETTINGS;
    const before = parse("### A\n\nWe never met.\n\n### B\n\nWe never met.\n");
    const after = editDraft(before, { start: 0, end: 7 }, "### C\nHi [NAME],\n");
    const linter = createLinter();
    const slow = linter.lintInSteps(before, settings);
    slow.next();
    assert.deepEqual(
      told(linter.lint(after, settings), after),
      told(createLinter().lint(after, settings), after),
    );
    assert.deepEqual(told(finish(slow), before), told(createLinter().lint(before, settings), before));
  });

  it("looks only once at messages that it had seen when it was left off", () => {
    const texts = Array.from({ length: 200 }, (_, index) => `### ${index}\n\nHi Ana, hello.\n\n`);
    const draft = parse(texts.join(""));
    const linter = createLinter();
    const first = linter.lintInSteps(draft, DEFAULT_SETTINGS);
    for (let step = 0; step < 150; step++) first.next();
    const edited = editDraft(draft, { start: draft.text.length - 3, end: draft.text.length - 3 }, "!");
    // Each message is checked in one step and settled in another.
    const steps = countSteps(linter.lintInSteps(edited, DEFAULT_SETTINGS));
    assert.ok(steps < 2 * texts.length - 140, `${steps} steps`);
  });
});

function settingsFor(random: Random): Settings {
  return SETTINGS[below(random, SETTINGS.length)] ?? DEFAULT_SETTINGS;
}

/** Goes so far; the result where that is the end. */
function someSteps(
  linter: Linter,
  draft: SectionedDraft,
  settings: Settings,
  random: Random,
): LintResult | undefined {
  const steps = linter.lintInSteps(draft, settings);
  for (let most = below(random, 25); most > 0; most--) {
    const { done, value } = steps.next();
    if (done) return value;
  }
  return undefined;
}

function countSteps(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

/** As JSON and back, as some of it is only made when it is asked for. */
function told(result: LintResult, { sections }: SectionedDraft): unknown {
  const grades = sections.map((_, index) => result.gradesIn(index).map(({ rule }) => rule));
  return JSON.parse(JSON.stringify([result.count, plain(result.all), plain(result.nearest(1, 5)), grades]));
}
