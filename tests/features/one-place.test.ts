import assert from "node:assert/strict";
import { actions } from "../../server/src/core/features/actions.ts";
import { completion } from "../../server/src/core/features/completion.ts";
import { definition } from "../../server/src/core/features/definition.ts";
import { hover } from "../../server/src/core/features/hover.ts";
import { inlayHints } from "../../server/src/core/features/inlay-hints.ts";
import { linkedEditing } from "../../server/src/core/features/linked-editing.ts";
import { messageInfoAt } from "../../server/src/core/features/message-info.ts";
import { occurrences } from "../../server/src/core/features/occurrences.ts";
import { preview } from "../../server/src/core/features/preview.ts";
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

/** What there is in messages, so that each feature finds something to look at. */
const RICH = `To: Ana Silva
Subject: Your talk
[TOPIC]: soil sensors
[EVENT]:  the fair

Hi [NAME], I just wanted to reach out, as we have never met in order to talk about [TOPIC|gardens] and {{topic}}.
I was really impressed by your profile, and \\[this] is at this point in time much too long to be sent as a note.
Please find more at www.example.com, due to the fact that [EVENT] is over. Best regards, Bo

`;

/** What editors ask about each place that the cursor moves to, besides. */
const ASKED_BESIDES: typeof ASKED = {
  "inlay hints": (draft, offset) => inlayHints(draft, { start: offset, end: offset }, settings),
  "message at": (draft, offset) => [messageInfoAt(draft, offset, settings, [])],
  preview: (draft, offset) => {
    const info = messageInfoAt(draft, offset, settings, []);
    return info === undefined ? [] : [preview(info.message, draft, settings)];
  },
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

  for (const [name, ask] of Object.entries({ ...ASKED, ...ASKED_BESIDES })) {
    it(`does not have its text put together: ${name}`, () => {
      const text = Array.from({ length: MESSAGES }, (_, index) => `### Draft ${index}\n${RICH}`).join("");
      const draft = Object.defineProperty(parse(text), "text", { get: () => assert.fail("it was") });
      const { starts } = draft;
      let found = 0;
      for (let at = starts[MESSAGES / 2] ?? 0; at < (starts[MESSAGES / 2 + 1] ?? 0); at++)
        found += ask(draft, at).length;
      assert.ok(found > 0);
    });
  }
});
