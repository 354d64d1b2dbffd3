import assert from "node:assert/strict";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Edit, Finding } from "../../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

/** A rule whose first offered fix must leave nothing to report, the draft, and what the fix makes of it. */
const CASES: readonly (readonly [rule: string, text: string, fixed: string])[] = [
  ["shouting", "Hi Ana, it was clear!!! Do you sort?\n", "Hi Ana, it was clear! Do you sort?\n"],
  ["shouting", "Hi Ana, it was clear!!! I agree. Tell me!!\n", "Hi Ana, it was clear! I agree. Tell me!\n"],
  ["shouting", "Hi Ana! It was clear!!! I agree!! Tell me!!\n", "Hi Ana! It was clear! I agree. Tell me.\n"],
  [
    "subject-outside-inmail",
    "### Ana\nSubject: Maps\n\nHi\n",
    "### Ana\nKind: inmail\nSubject: Maps\n\nHi\n",
  ],
  [
    "subject-outside-inmail",
    "### Ana\r\nTo: Ana\r\nSubject: Maps\r\n\r\nHi\r\n",
    "### Ana\r\nTo: Ana\r\nKind: inmail\r\nSubject: Maps\r\n\r\nHi\r\n",
  ],
  [
    "subject-outside-inmail",
    "### Ana\nSubject: Maps\nKind: reply\n\nHi\n",
    "### Ana\nSubject: Maps\nKind: inmail\n\nHi\n",
  ],
  [
    "subject-outside-inmail",
    "Kind: message\n\n### Ana\nSubject: Maps\n\nHi\n",
    "Kind: message\n\n### Ana\nKind: inmail\nSubject: Maps\n\nHi\n",
  ],
  [
    "subject-outside-inmail",
    "### Ana\nKind:\nSubject: Maps\n\nHi\n",
    "### Ana\nKind: inmail\nSubject: Maps\n\nHi\n",
  ],
  [
    "subject-outside-inmail",
    "Subject: Maps\n\n### Ana\nHi\n",
    "Kind: inmail\nSubject: Maps\n\n### Ana\nHi\n",
  ],
];

describe("an offered fix", () => {
  for (const [rule, text, fixed] of CASES) {
    it(`of ${rule} mends ${JSON.stringify(text)}`, () => {
      const [edits = []] = find(rule, text).map(({ fixes }) => fixes[0]?.edits ?? []);
      const result = apply(text, edits);
      assert.equal(result, fixed);
      assert.deepEqual(find(rule, result), []);
    });
  }
});

function find(rule: string, text: string): Finding[] {
  return lint(parse(text), DEFAULT_SETTINGS).filter((finding) => finding.rule === rule);
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { span, text: written }) => result.slice(0, span.start) + written + result.slice(span.end),
    text,
  );
}
