import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { MarkupKind } from "vscode-languageserver";
import type { Block } from "../../server/src/core/features/blocks.ts";
import type { Completion } from "../../server/src/core/features/complete/item.ts";
import { completion } from "../../server/src/core/features/completion.ts";
import { hover } from "../../server/src/core/features/hover.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { slice } from "../../server/src/core/text.ts";
import { toMarkup } from "../../server/src/lsp/markup.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";
import { TEMPLATES } from "../support/templates.ts";

const CURSOR = "<|>";
/** Of a long list, such as all rules, the first items tell enough. */
const MOST_PRINTED = 15;
const FOLDER = new URL("../fixtures/features/", import.meta.url);

/** How each feature is drawn; the folder has the feature's name. */
const PRINTERS: Readonly<Record<string, (draft: SectionedDraft, offset: number) => string>> = {
  completion: (draft, offset) =>
    printCompletions(
      draft,
      completion(draft, offset, {
        templates: TEMPLATES,
        others: [],
        findings: lint(draft, DEFAULT_SETTINGS),
        today: "2026-11-22",
        trigger: "asked",
      }),
    ),
  hover: (draft, offset) => {
    const note = hover(draft, offset, lint(draft, DEFAULT_SETTINGS), DEFAULT_SETTINGS);
    return note ? `on “${slice(draft.text, note.span)}”:\n${markdown(note.blocks)}\n` : "nothing\n";
  },
};

for (const [feature, print] of Object.entries(PRINTERS)) {
  describe(`${feature} fixtures`, () => {
    const folder = new URL(`${feature}/`, FOLDER);
    for (const name of readdirSync(folder).sort())
      it(name, () => check(new URL(name, folder), feature, print));
  });
}

function check(path: URL, feature: string, print: (draft: SectionedDraft, offset: number) => string): void {
  const { input } = parseFixture(readFileSync(path, "utf8"));
  const offset = input.indexOf(CURSOR);
  assert.ok(offset >= 0, `the fixture has no cursor ${CURSOR}`);
  const draft = parse(input.replace(CURSOR, ""));
  compareWithFile(path, printFixture({ input, sections: new Map([[feature, print(draft, offset)]]) }));
}

function printCompletions(draft: SectionedDraft, items: readonly Completion[]): string {
  const [first] = items;
  if (first === undefined) return "nothing\n";
  const list = items.map(
    ({ label, detail, filterText, span }) =>
      `${label} (${detail}) for “${slice(draft.text, span)}” in “${filterText}”\n`,
  );
  const more = list.length > MOST_PRINTED ? "…\n" : "";
  const written = first.snippet ?? first.plain;
  return `${list.slice(0, MOST_PRINTED).join("")}${more}\nThe first writes “${written}”:\n${markdown(first.explain())}\n`;
}

function markdown(blocks: readonly Block[]): string {
  return toMarkup(blocks, MarkupKind.Markdown).value;
}
