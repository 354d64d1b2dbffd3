import assert from "node:assert/strict";
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
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import type { Span } from "../../server/src/core/text.ts";
import { choose, createRandom, mutate, TOKENS } from "../syntax/random-text.ts";

/** How many texts are tried, each at a few offsets. */
const TEXTS = Number(process.env["LINKMSG_FEATURE_TEXTS"] ?? 4_000);

const SAMPLES = [
  "// a\n// b\nTo: Ana\nSubject: On [TOPIC]\n[TOPIC]: joins\n\nHi [NAME|there], see https://a.example/x.\n",
  "[TOPIC]: joins\n\n### Ana\nTo: Ana\n[topic]:\n// linkmsg-ignore never, pitch\n\nHi [TOPIC—a, b]. On [TOPIC]?\n\n",
  "### T\nTemplate: coffee\nSubject: [A] [B]\r\n[A]: b\r\n\r\nDr. Who said “hi”. 👋 [A|b] [B]\r\n###\nTemplate: Coffee",
];

describe("navigation and structure of random texts", () => {
  it("never fail, stay within the text and rename soundly", function () {
    this.timeout(0);
    const random = createRandom(4);
    for (let count = 0; count < TEXTS; count++) {
      const pieces = Array.from({ length: 12 }, () => choose(TOKENS, random)).join("");
      const text = count % 4 === 0 ? pieces : mutate(choose(SAMPLES, random), random, 240);
      const offsets = [
        0,
        text.length,
        ...Array.from({ length: 4 }, () => Math.floor(random() * (text.length + 1))),
      ];
      try {
        const draft = parse(text);
        checkStructure(draft);
        for (const offset of offsets) checkPlace(draft, offset);
      } catch (error) {
        throw new Error(`text ${count} fails: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });
});

function checkStructure(draft: SectionedDraft): void {
  const all = { start: 0, end: draft.text.length };
  for (const entry of finish(outlineInSteps(draft))) checkEntry(entry, all);
  for (const { span, name } of workspaceSymbols(draft, "")) {
    checkInside(span, all);
    assert.notEqual(name, "");
  }
  for (const { span, first, last } of finish(foldsInSteps(draft))) {
    checkInside(span, all);
    assert.ok(0 <= first && first < last && last < draft.lines.length);
  }
  checkApart(
    finish(linksInSteps(draft)).map(({ span }) => span),
    all,
  );
}

function checkEntry({ name, span, selection, children }: Entry, outer: Span): void {
  assert.notEqual(name, "");
  checkInside(span, outer);
  checkInside(selection, span);
  for (const child of children) checkEntry(child, span);
}

function checkPlace(draft: SectionedDraft, offset: number): void {
  const all = { start: 0, end: draft.text.length };
  for (const span of definition(draft, offset)) checkInside(span, all);
  const found = occurrences(draft, offset).map(({ span }) => span);
  checkApart(found, all);
  checkApart(linkedEditing(draft, offset), all);
  const selections = selectionSpans(draft, offset);
  assert.deepEqual(selections.at(-1), all);
  selections.reduce((inner, outer) => {
    checkInside(inner, outer);
    return outer;
  });
  checkRename(draft, offset, found.length);
}

/** A new name reads back at the same number of places, and renaming to the old one gives the old text. */
function checkRename(draft: SectionedDraft, offset: number, places: number): void {
  const found = prepareRename(draft, offset);
  const edits = rename(draft, offset, "Zanzibar");
  assert.equal("reason" in found, "reason" in edits);
  if ("reason" in found || "reason" in edits) return;
  const renamed = parse(applyEdits(draft.text, edits));
  const moved = edits.filter(({ span }) => span.end <= found.span.start);
  const at = moved.reduce(
    (sum, { span }) => sum + "Zanzibar".length - (span.end - span.start),
    found.span.start,
  );
  assert.deepEqual(prepareRename(renamed, at), { span: { start: at, end: at + 8 }, text: "Zanzibar" });
  if (edits.length > 1) assert.equal(occurrences(renamed, at).length, places);
}

function checkInside(inner: Span, outer: Span): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  assert.ok(isInside, `${JSON.stringify(inner)} is not inside ${JSON.stringify(outer)}`);
}

function checkApart(spans: readonly Span[], outer: Span): void {
  let at = outer.start;
  for (const span of spans) {
    assert.ok(at <= span.start && span.start < span.end && span.end <= outer.end, JSON.stringify(spans));
    at = span.end;
  }
}
