import assert from "node:assert/strict";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/core/lint/settings.ts";
import { runs } from "../support/runs.ts";
import { createRandom } from "../syntax/random-text.ts";
import { checkFixes } from "./fixes/check.ts";
import { sownDraft } from "./fixes/sow.ts";

/** How many drafts an ordinary run tries; `scripts/release/checks/fixes.ts` names the same number. */
const DRAFTS = 150;

/** The writer's own phrases, and limits that some texts pass. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  phrases: [
    { phrase: "synergy", replacement: "fit" },
    { phrase: "circle back", replacement: "write again" },
    { phrase: "very" },
  ],
};

describe("fixes", () => {
  it("do what they promise on drafts full of mistakes, and nothing else", function () {
    this.timeout(0);
    let fixes = 0;
    const wrong: string[] = [];
    for (let seed = 1; seed <= runs(DRAFTS); seed++) {
      const text = sownDraft(createRandom(seed));
      try {
        fixes += checkFixes(text, SETTINGS);
      } catch (error) {
        wrong.push(`draft ${seed}: ${error instanceof Error ? error.message : error}`);
      }
    }
    assert.ok(wrong.length === 0, wrong.join("\n"));
    assert.ok(fixes >= runs(DRAFTS), `only ${fixes} fixes were offered`);
  });
});
