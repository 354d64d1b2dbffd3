import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { type PreviewPart, preview } from "../../server/src/core/features/preview.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { render } from "../../server/src/core/render.ts";
import type { Draft } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { slice } from "../../server/src/core/text.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";
import { TOKENS } from "../syntax/random-text.ts";

const FOLDER = new URL("../fixtures/features/preview/", import.meta.url);

describe("preview fixtures", () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(name, () => {
      const path = new URL(name, FOLDER);
      const { input } = parseFixture(readFileSync(path, "utf8"));
      const sections = new Map([["preview", drawn(parse(input))]]);
      compareWithFile(path, printFixture({ input, sections }));
    });
  }
});

describe("preview", () => {
  const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(""));

  it("shows exactly what is sent, whatever the draft", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, invitationFree) => {
        const draft = parse(text);
        const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, invitationFree } };
        for (const message of draft.messages) {
          const { body } = preview(message, draft, settings);
          assert.equal(body.map((part) => part.text).join(""), render(message, draft).text);
          assert.ok(body.every((part) => part.text !== ""));
          const firstLost = body.findIndex(({ isLost }) => isLost);
          assert.ok(firstLost < 0 || body.slice(firstLost).every(({ isLost }) => isLost));
        }
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

/** A line for each part; what would be lost has a cross before it. */
function drawn(draft: Draft): string {
  const parts = (what: string, list: readonly PreviewPart[]) =>
    list.map(({ text, form, isLost, source }) => {
      const from = slice(draft.text, source);
      const origin = from === text ? "" : ` from ${JSON.stringify(from)}`;
      return `  ${what} ${isLost ? "× " : ""}${form} ${JSON.stringify(text)}${origin}\n`;
    });
  const messages = draft.messages.map((message) => {
    const { subject, body } = preview(message, draft, DEFAULT_SETTINGS);
    const lines = [...(subject ? parts("subject", subject) : []), ...parts("body", body)];
    return `${message.title?.text}\n${lines.join("") || "  nothing\n"}`;
  });
  return messages.join("");
}
