import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { codeLensesInSteps } from "../../server/src/core/features/code-lenses.ts";
import { format, formatOnEnter } from "../../server/src/core/features/format.ts";
import { type InlayHint, inlayHints } from "../../server/src/core/features/inlay-hints.ts";
import { semanticTokens } from "../../server/src/core/features/semantic-tokens.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { finish } from "../../server/src/core/steps.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { firstMessageSection } from "../../server/src/core/syntax/draft.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { type Span, slice } from "../../server/src/core/text.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";

const FOLDER = new URL("../fixtures/features/", import.meta.url);
const CURSOR = "<|>";

/** The rules that lenses are drawn with: a new rule must not change their fixtures. */
const LENS_RULES = ["invalid-value", "never", "open-placeholder", "unused-value"];

/** What a section is drawn from. `offset` is the cursor's; without a cursor it is the text's end. */
interface Scene {
  readonly draft: SectionedDraft;
  readonly offset: number;
  readonly settings: Settings;
}

/** How each section is drawn. */
const PRINTERS: Readonly<Record<string, (scene: Scene) => string>> = {
  tokens: ({ draft }) =>
    listed(
      semanticTokens(draft).map(
        ({ span, type, modifiers }) => `${[type, ...modifiers].join(".")} “${slice(draft.text, span)}”`,
      ),
    ),
  hints: ({ draft, settings }) => drawHints(draft, inlayHints(draft, wholeOf(draft), settings)),
  tooltips: ({ draft, settings }) =>
    listed(inlayHints(draft, wholeOf(draft), settings).map(({ label, tooltip }) => `${label} → ${tooltip}`)),
  "hints-up-to-the-cursor": ({ draft, offset, settings }) =>
    drawHints(draft, inlayHints(draft, { start: 0, end: offset }, settings)),
  lenses: ({ draft, settings }) => {
    const findings = lint(draft, settings).filter(({ rule }) => LENS_RULES.includes(rule));
    const first = firstMessageSection(draft);
    const gradesIn = (section: number) =>
      findings.filter(({ messageIndex }) => messageIndex === section - first);
    const lenses = finish(codeLensesInSteps(draft, settings, { gradesIn }, ["copy", "preview", "fill"]));
    return listed(
      lenses.map(
        ({ span, title, action, messageIndex }) =>
          `${messageIndex} “${slice(draft.text, span)}” ${title}${action ? ` (${action})` : ""}`,
      ),
    );
  },
  formatted: ({ draft }) => visible(applyEdits(draft.text, format(draft))),
  "formatted-on-enter": ({ draft, offset }) => visible(applyEdits(draft.text, formatOnEnter(draft, offset))),
};

for (const feature of ["views", "format"]) {
  describe(`${feature} fixtures`, () => {
    const folder = new URL(`${feature}/`, FOLDER);
    for (const name of readdirSync(folder).sort()) it(name, () => check(new URL(name, folder)));
  });
}

function check(path: URL): void {
  const { input, sections } = parseFixture(readFileSync(path, "utf8"));
  const text = input.replaceAll("·", " ");
  const offset = text.includes(CURSOR) ? text.indexOf(CURSOR) : text.length;
  const settings = { ...DEFAULT_SETTINGS, ...JSON.parse(sections.get("settings") ?? "{}") };
  const scene = { draft: parse(text.replace(CURSOR, "")), offset, settings };
  const drawn = [...sections].map(([section, body]): [string, string] => {
    if (section === "settings") return [section, body];
    const print = PRINTERS[section];
    assert.ok(print, `no printer draws “${section}”`);
    return [section, print(scene)];
  });
  compareWithFile(path, printFixture({ input, sections: new Map(drawn) }));
}

/** The text with its hints in guillemets, a gap where there is padding. */
function drawHints({ text }: SectionedDraft, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ offset, label, padding }) => ({
    span: { start: offset, end: offset },
    text: padding === "left" ? ` «${label}»` : `«${label}» `,
  }));
  return applyEdits(text, edits);
}

function wholeOf({ text }: SectionedDraft): Span {
  return { start: 0, end: text.length };
}

/** Blanks at the ends of lines as middle dots, as fixtures write them; editors would drop them. */
function visible(text: string): string {
  return text.replace(/ +$/gm, (blanks) => "·".repeat(blanks.length));
}

function listed(lines: readonly string[]): string {
  return lines.length > 0 ? `${lines.join("\n")}\n` : "nothing\n";
}
