import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Completion } from "../../server/src/core/features/complete/item.ts";
import { completion } from "../../server/src/core/features/completion.ts";
import { plainText } from "../../server/src/core/features/snippet.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import type { SectionedDraft } from "../../server/src/core/syntax/ast.ts";
import { lineNumberAt } from "../../server/src/core/syntax/line-at.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { parseFixture } from "../support/fixture.ts";
import { TEMPLATES } from "../support/templates.ts";
import { choose, createRandom, mutate, TOKENS } from "../syntax/random-text.ts";

/** How many texts are tried, each at three offsets. */
const TEXTS = Number(process.env["LINKMSG_COMPLETION_TEXTS"] ?? 2_000);
const FOLDER = new URL("../fixtures/features/completion/", import.meta.url);

describe("completion in random drafts", () => {
  it("never fails, and what it writes is what it says", function () {
    this.timeout(0);
    const random = createRandom(11);
    const samples = readdirSync(FOLDER).map((name) =>
      parseFixture(readFileSync(new URL(name, FOLDER), "utf8")).input.replace("<|>", ""),
    );
    for (let count = 0; count < TEXTS; count++) {
      const pieces = Array.from({ length: 12 }, () => choose(TOKENS, random)).join("");
      const text = count % 4 === 0 ? pieces : mutate(choose(samples, random), random, 240);
      const draft = parse(text);
      for (let place = 0; place < 3; place++) {
        const offset = Math.floor(random() * (text.length + 1));
        try {
          for (const item of offered(draft, offset)) checkItem(item, draft, offset);
        } catch (error) {
          throw new Error(`text ${count} fails at ${offset}: ${JSON.stringify(text)}`, { cause: error });
        }
      }
    }
  });
});

function offered(draft: SectionedDraft, offset: number): Completion[] {
  const others = [{ draft, name: "other.linkmsg" }];
  return completion(draft, offset, {
    templates: TEMPLATES,
    others,
    findings: [],
    today: "2026-11-22",
    trigger: "asked",
  });
}

function checkItem(item: Completion, draft: SectionedDraft, offset: number): void {
  const { kind, label, span, plain, snippet, explain } = item;
  const line = draft.lines[lineNumberAt(draft, offset)]?.span;
  assert.ok(line !== undefined && label.trim() !== "");
  const at = Math.max(line.start, Math.min(offset, line.end));
  assert.ok(line.start <= span.start && span.start <= at && at <= span.end && span.end <= line.end, label);
  if (kind === "field" && snippet !== undefined) assert.ok(plainText(snippet).startsWith(plain));
  explain();
  const after = parse(applyEdits(draft.text, [{ span, text: plain }]));
  const kinds = after.lines[lineNumberAt(after, span.start)]?.kind;
  if (kind === "field") assert.equal(kinds, "field", label);
  if (kind === "comment" || kind === "rule") assert.equal(kinds, "comment", label);
}
