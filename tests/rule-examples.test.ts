import assert from "node:assert/strict";
import { applyEdits } from "../server/src/core/lint/fix.ts";
import { lint } from "../server/src/core/lint/lint.ts";
import type { Example, Finding, RuleMeta } from "../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS } from "../server/src/core/lint/settings.ts";
import { rules } from "../server/src/core/rules/index.ts";
import { parse } from "../server/src/core/syntax/parse.ts";

describe("examples of rules", () => {
  for (const { meta } of rules) {
    describe(meta.id, () => {
      it("has examples of both sorts", () => {
        assert.ok(meta.flagged.length > 0, "no flagged example");
        assert.ok(meta.fine.length > 0, "no fine example");
      });

      it("is finished", () => assert.doesNotMatch(JSON.stringify(meta), /REPLACE/));

      for (const example of meta.flagged) it(`flags ${titleOf(example)}`, () => checkFlagged(example, meta));
      for (const example of meta.fine) {
        it(`leaves alone ${titleOf(example)}`, () => assert.deepEqual(findingsOf(example, meta), []));
      }
    });
  }

  it("are all different", () => {
    // One text may serve two rules: fine for one, flagged by the other.
    for (const { meta } of rules) {
      const texts = [...meta.flagged, ...meta.fine].map(({ text, settings }) =>
        JSON.stringify([text, settings]),
      );
      assert.equal(new Set(texts).size, texts.length, meta.id);
    }
  });

  it("mend something where the rule says that it can", () => {
    for (const { meta } of rules) {
      const fixes = meta.flagged.flatMap((example) =>
        findingsOf(example, meta).flatMap((finding) => finding.fixes),
      );
      assert.equal(fixes.length > 0, meta.fixable, `${meta.id}: fixable is ${meta.fixable}`);
    }
  });
});

function titleOf({ text }: Example): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function checkFlagged(example: Example, meta: RuleMeta): void {
  const { text } = example;
  const findings = findingsOf(example, meta);
  assert.notEqual(findings.length, 0);
  for (const finding of findings) {
    const [fix] = finding.fixes;
    if (fix === undefined) continue;
    const fixed = applyEdits(text, fix.edits);
    assert.notEqual(fixed, text, "the fix changes nothing");
    const left = findingsOf({ ...example, text: fixed }, meta).filter(
      (other) => other.span.start === finding.span.start,
    );
    assert.deepEqual(left, [], `“${fix.title}” leaves the finding`);
    assertNoNewProblem(text, fixed, fix.title);
  }
}

/** A mended text has no syntax problem that it had not before. */
function assertNoNewProblem(text: string, fixed: string, title: string): void {
  const before = problemsOf(text);
  const after = problemsOf(fixed);
  assert.ok(after <= before, `“${title}” breaks the text:\n${fixed}`);
}

function problemsOf(text: string): number {
  const draft = parse(text);
  const heads = [draft.preamble, ...draft.messages.map(({ head }) => head)];
  const segments = draft.messages.flatMap(({ body }) => body.segments);
  const broken = segments.filter(({ kind }) => kind === "broken" || kind === "foreign");
  return broken.length + heads.flatMap((head) => head.unknownFields).length;
}

function findingsOf({ text, settings }: Example, meta: RuleMeta): Finding[] {
  return lint(parse(text), { ...DEFAULT_SETTINGS, ...settings }).filter(
    (finding) => finding.rule === meta.id,
  );
}
