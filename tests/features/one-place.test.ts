import assert from "node:assert/strict";
import { actions } from "../../server/src/core/features/actions.ts";
import { completion } from "../../server/src/core/features/completion.ts";
import { definition } from "../../server/src/core/features/definition.ts";
import { hover } from "../../server/src/core/features/hover.ts";
import { linkedEditing } from "../../server/src/core/features/linked-editing.ts";
import { occurrences } from "../../server/src/core/features/occurrences.ts";
import { createLinter } from "../../server/src/core/lint/linter.ts";
import { DEFAULT_SETTINGS as settings } from "../../server/src/core/lint/settings.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { knownOf } from "../../server/src/core/syntax/draft.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

const MESSAGES = 20;
const MESSAGE = "To: Ana Silva\n\nHi [NAME], we never met, but I love your work.\n\n";

/** What editors ask about one place after each keystroke; in a long file it must not take longer than in a short one. */
const ASKED: Readonly<Record<string, (draft: SectionedDraft, offset: number) => unknown[]>> = {
  actions: (draft, offset) => {
    const result = createLinter().lint(draft, settings);
    const findings = result.inSections(MESSAGES / 2, MESSAGES / 2);
    const range = { start: offset, end: offset + "never".length };
    const allFindings = () => result.all;
    return actions({ draft, range, findings, allFindings, settings, config: undefined }, [
      "quickfix",
      "refactor",
    ]);
  },
  completion: (draft, offset) => [
    completion(draft, offset, {
      templates: [],
      others: [],
      findings: [],
      today: undefined,
      trigger: "asked",
    }),
  ],
  definition: (draft, offset) => [definition(draft, offset)],
  hover: (draft, offset) => [hover(draft, offset, [], settings)],
  "linked editing": (draft, offset) => [linkedEditing(draft, offset)],
  occurrences: (draft, offset) => [occurrences(draft, offset)],
};

describe("what is asked about one place of a long file", () => {
  for (const [name, ask] of Object.entries(ASKED)) {
    it(`does not have all of its messages put together: ${name}`, () => {
      const text = Array.from({ length: MESSAGES }, (_, index) => `### Draft ${index}\n${MESSAGE}`).join("");
      const draft = parse(text);
      const offset = text.indexOf("never", draft.starts[MESSAGES / 2]);
      assert.ok(ask(draft, offset).length > 0);
      assert.equal(knownOf(draft).messages, undefined);
    });
  }
});
