import assert from "node:assert/strict";
import { codeLensesInSteps } from "../../server/src/core/features/code-lenses.ts";
import { foldsInSteps } from "../../server/src/core/features/folding.ts";
import { inlayHints } from "../../server/src/core/features/inlay-hints.ts";
import { linksInSteps } from "../../server/src/core/features/links.ts";
import { outlineInSteps } from "../../server/src/core/features/outline.ts";
import { semanticTokens } from "../../server/src/core/features/semantic-tokens.ts";
import { createLinter, type LintResult } from "../../server/src/core/lint/linter.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { finish } from "../../server/src/core/steps.ts";
import { standing, summarize } from "../../server/src/core/summary.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { editDraft } from "../../server/src/core/syntax/edit-draft.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { forgetSections } from "../../server/src/core/syntax/section.ts";
import { runs } from "../support/runs.ts";
import { below, type RandomEdit, randomEdit, scripts } from "./edit-scripts.ts";
import { plain } from "./plain-findings.ts";

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  exceptions: { never: ["never met"], "stale-copy": ["bakery in Porto"] },
  options: { "stale-copy": { messages: 2 }, "large-file": { message: 2_000 } },
};

const SCRIPTS = runs(20_000);
/** Every so many scripts, findings and features are compared as well, after each edit. */
const WHOLE = 4;

describe("a draft that is edited", () => {
  it("is the same as one that is read anew, with all that is said of it", function () {
    this.timeout(0);
    for (const { seed, random, newText } of scripts(SCRIPTS)) {
      let draft = parse(newText());
      const linter = createLinter();
      for (let edits = 1 + below(random, 5); edits > 0; edits--) {
        const edit = randomEdit(draft.text.length, random);
        const before = draft.text;
        if (below(random, 2) === 0) void draft.messages;
        draft = editDraft(draft, edit.span, edit.text);
        const isWhole = seed % WHOLE === 0;
        const result = isWhole ? linter.lint(draft, SETTINGS) : undefined;
        const findings = result && plain(result.all);
        forgetSections();
        const fresh = parse(applied(before, edit));
        const told = () => `seed ${seed}: ${JSON.stringify(edit)} in ${JSON.stringify(before)}`;
        same(treeOf(draft), treeOf(fresh), told);
        if (result === undefined) continue;
        const found = createLinter().lint(fresh, SETTINGS);
        same(findings, plain(found.all), told);
        same(featuresOf(draft, result), featuresOf(fresh, found), told);
        same(standingsOf(draft, result), summarize(fresh, SETTINGS, found.all).map(standing), told);
      }
    }
  });

  it("keeps the messages above the change, and reads only those that it touches", () => {
    const draft = hundredMessages();
    const [first] = draft.messages;
    const start = draft.text.indexOf("### 50") + 10;
    const edited = editDraft(draft, { start, end: start }, "x");
    assert.equal(edited.messages[0], first);
    const kept = edited.sections.filter((section) => draft.sections.includes(section));
    assert.equal(kept.length, draft.sections.length - 1);
  });

  it("has only the messages checked that a change touches, and none where it is undone or copies one", () => {
    const draft = hundredMessages();
    const linter = createLinter();
    const checked = (edited: SectionedDraft): number[] => {
      const known = edited.sections.map(({ check }) => check);
      linter.lint(edited, SETTINGS);
      return [...edited.sections.keys()].filter((index) => edited.sections[index]?.check !== known[index]);
    };
    assert.equal(checked(draft).length, draft.sections.length);
    const start = draft.text.indexOf("### 50") + 10;
    const edited = editDraft(draft, { start, end: start }, "x");
    assert.deepEqual(checked(edited), [51]);
    const undone = editDraft(edited, { start, end: start + 1 }, "");
    assert.deepEqual(checked(undone), []);
    const end = draft.text.length;
    const copied = editDraft(draft, { start: end, end }, draft.sections[51]?.text ?? "");
    assert.equal(copied.messages.length, 101);
    assert.deepEqual(checked(copied), []);
  });
});

function hundredMessages(): SectionedDraft {
  forgetSections();
  const texts = Array.from({ length: 100 }, (_, index) => `### ${index}\nHi Ana, we never met.\n\n`);
  return parse(texts.join(""));
}

/** The reference: the change made to the text as a whole. */
function applied(text: string, { span, text: inserted }: RandomEdit): string {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  return text.slice(0, start) + inserted + text.slice(end);
}

function treeOf(draft: SectionedDraft): unknown {
  const { text, lines, preamble, messages, starts, lineStarts, lineMap, sections } = draft;
  const positions = [...Array(Math.min(text.length + 2, 60)).keys()].map((at) => lineMap.positionAt(at - 1));
  const offsets = [...Array(lineMap.lineCount + 1).keys()].map((line) => [
    lineMap.lineStart(line),
    lineMap.lineEnd(line),
    lineMap.offsetAt({ line, character: 3 }),
  ]);
  const pieces = sections.map((section) => section.text);
  return [text, lines, preamble, messages, [...starts], [...lineStarts], positions, offsets, pieces];
}

function featuresOf(draft: SectionedDraft, result: LintResult): unknown {
  const all = { start: 0, end: draft.text.length };
  return [
    finish(outlineInSteps(draft)),
    finish(foldsInSteps(draft)),
    finish(linksInSteps(draft)),
    semanticTokens(draft),
    inlayHints(draft, all, SETTINGS),
    finish(codeLensesInSteps(draft, SETTINGS, result, ["copy", "preview", "fill"])),
  ];
}

/** What the lenses say of each message. */
function standingsOf(draft: SectionedDraft, result: LintResult): string[] {
  return finish(codeLensesInSteps(draft, SETTINGS, result, [])).map(({ title }) => title);
}

/** Compares as JSON, which is fast, and shows the difference only where there is one. */
function same(actual: unknown, expected: unknown, told: () => string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected, told());
}
