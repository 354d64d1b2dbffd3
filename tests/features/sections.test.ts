import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { definition } from "../../server/src/core/features/definition.ts";
import { foldsInSteps } from "../../server/src/core/features/folding.ts";
import { linkedEditing } from "../../server/src/core/features/linked-editing.ts";
import { linksInSteps } from "../../server/src/core/features/links.ts";
import { occurrences } from "../../server/src/core/features/occurrences.ts";
import { type Entry, outlineInSteps } from "../../server/src/core/features/outline.ts";
import { prepareRename, rename } from "../../server/src/core/features/rename.ts";
import { selectionSpans } from "../../server/src/core/features/selection.ts";
import { workspaceSymbols } from "../../server/src/core/features/workspace-symbols.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import { finish } from "../../server/src/core/steps.ts";
import type { Draft, SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { lineNumberAt } from "../../server/src/core/syntax/line-at.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { type Span, slice } from "../../server/src/core/text.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";

const CURSOR = "<|>";
const FOLDER = new URL("../fixtures/features/", import.meta.url);

/** What a section is drawn from: the draft, the cursor's offset, and what the section above it says. */
interface Scene {
  readonly draft: SectionedDraft;
  readonly offset: number;
  readonly above: string;
}

/** How each section is drawn; `new-name` and `query` say what is asked, and stay as they stand. */
const PRINTERS: Readonly<Record<string, (scene: Scene) => string>> = {
  definition: ({ draft, offset }) => printSpans(draft, definition(draft, offset)),
  occurrences: ({ draft, offset }) =>
    listed(occurrences(draft, offset).map((found) => `${found.access} ${marked(draft, found.span)}`)),
  "linked-editing": ({ draft, offset }) => printSpans(draft, linkedEditing(draft, offset)),
  "prepare-rename": ({ draft, offset }) => {
    const found = prepareRename(draft, offset);
    return "reason" in found ? `${found.reason}\n` : `“${found.text}” in ${marked(draft, found.span)}\n`;
  },
  "new-name": ({ above }) => above,
  rename: ({ draft, offset, above }) => {
    const edits = rename(draft, offset, above.replace(/\n$/, ""));
    return "reason" in edits ? `${edits.reason}\n` : applyEdits(draft.text, edits);
  },
  outline: ({ draft }) => listed(finish(outlineInSteps(draft)).flatMap((entry) => printEntry(draft, entry))),
  query: ({ above }) => above,
  "workspace-symbols": ({ draft, above }) =>
    listed(workspaceSymbols(draft, above.trim()).map(({ kind, name, rank }) => `${rank} ${kind} ${name}`)),
  folds: ({ draft }) =>
    listed(finish(foldsInSteps(draft)).map(({ kind, first, last }) => `${kind} ${first + 1}–${last + 1}`)),
  selection: ({ draft, offset }) =>
    listed(selectionSpans(draft, offset).map((span) => JSON.stringify(slice(draft.text, span)))),
  links: ({ draft }) =>
    listed(finish(linksInSteps(draft)).map(({ span, target }) => `${marked(draft, span)} → ${target}`)),
};

for (const feature of ["navigation", "structure"]) {
  describe(`${feature} fixtures`, () => {
    const folder = new URL(`${feature}/`, FOLDER);
    for (const name of readdirSync(folder).sort()) it(name, () => check(new URL(name, folder)));
  });
}

function check(path: URL): void {
  const { input, sections } = parseFixture(readFileSync(path, "utf8"));
  assert.ok(sections.size > 0, "the fixture has no section");
  const draft = parse(input.replace(CURSOR, ""));
  const offset = Math.max(0, input.indexOf(CURSOR));
  let above = "";
  const drawn = [...sections].map(([section, body]): [string, string] => {
    const print = PRINTERS[section];
    assert.ok(print, `no printer draws “${section}”`);
    if (section === "new-name" || section === "query") above = body;
    return [section, print({ draft, offset, above })];
  });
  compareWithFile(path, printFixture({ input, sections: new Map(drawn) }));
}

function printSpans(draft: Draft, spans: readonly Span[]): string {
  return listed(spans.map((span) => marked(draft, span)));
}

/** The line of a span with its 1-based number, the span in guillemets. */
function marked(draft: Draft, { start, end }: Span): string {
  const number = lineNumberAt(draft, start);
  const line = draft.lines[number]?.span ?? { start, end };
  const { text } = draft;
  return `${number + 1}: ${text.slice(line.start, start)}«${text.slice(start, end)}»${text.slice(end, line.end)}`;
}

function printEntry(draft: Draft, entry: Entry): string[] {
  const first = lineNumberAt(draft, entry.span.start) + 1;
  const last = lineNumberAt(draft, entry.span.end) + 1;
  const detail = entry.detail === "" ? "" : ` (${entry.detail})`;
  const children = entry.children.flatMap((child) => printEntry(draft, child).map((line) => `  ${line}`));
  return [
    `${entry.kind} ${entry.name}${detail} ${first}–${last}, “${slice(draft.text, entry.selection)}”`,
    ...children,
  ];
}

function listed(lines: readonly string[]): string {
  return lines.length > 0 ? `${lines.join("\n")}\n` : "nothing\n";
}
