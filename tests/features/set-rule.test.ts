import assert from "node:assert/strict";
import { setRule } from "../../server/src/core/features/actions/set-rule.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";

const NEW = '{\n  "rules": {\n    "never": "off"\n  }\n}\n';

const CASES: readonly [what: string, before: string | undefined, after: string][] = [
  ["no file", undefined, NEW],
  ["an empty file", "", NEW],
  ["blank lines", "\uFEFF \n\n", NEW],
  ["an empty object", "{}", '{\n  "rules": {\n    "never": "off"\n  }\n}'],
  [
    "no rules",
    '{\n    "account": "free"\n}',
    '{\n    "account": "free",\n    "rules": {\n        "never": "off"\n    }\n}',
  ],
  ["empty rules", '{\n\t"rules": {}\n}', '{\n\t"rules": {\n\t\t"never": "off"\n\t}\n}'],
  [
    "rules on one line",
    '{ "rules": { "pitch": "hint" } }',
    '{ "rules": { "pitch": "hint", "never": "off" } }',
  ],
  ["rules without blanks", '{"rules":{"pitch":"hint"}}', '{"rules":{"pitch":"hint", "never": "off"}}'],
  ["the rule set already", '{ "rules": { "never":"error" } }', '{ "rules": { "never":"off" } }'],
  [
    "the rule set twice",
    '{ "rules": { "never": "hint", "never": 1 } }',
    '{ "rules": { "never": "hint", "never": "off" } }',
  ],
  [
    "an option of the rule set",
    '{ "rules": { "never": { "idioms": false } } }',
    '{ "rules": { "never": { "idioms": false, "severity": "off" } } }',
  ],
  [
    "severity and option of the rule set",
    '{ "rules": { "never": { "severity": "hint", "idioms": false } } }',
    '{ "rules": { "never": { "severity": "off", "idioms": false } } }',
  ],
  [
    "CRLF",
    '{\r\n  "rules": {\r\n    "pitch": "off"\r\n  }\r\n}',
    '{\r\n  "rules": {\r\n    "pitch": "off",\r\n    "never": "off"\r\n  }\r\n}',
  ],
];

describe("a rule in a configuration", () => {
  for (const [what, before, after] of CASES) {
    it(`is set with ${what}`, () => {
      const edits = setRule(before, "never", "off");
      assert.ok(edits);
      assert.equal(applyEdits(before ?? "", edits), after);
    });
  }
  for (const text of ["{ nonsense", "[]", '{ "rules": [] }', "// a comment\n{}", "{} {}"]) {
    it(`is not set in ${JSON.stringify(text)}`, () => assert.equal(setRule(text, "never", "off"), undefined));
  }
});
