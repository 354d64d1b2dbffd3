import assert from "node:assert/strict";
import { CONFIG_KEYS, parseConfig, withConfig } from "../server/src/core/lint/config.ts";
import { lint } from "../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS, type Settings } from "../server/src/core/lint/settings.ts";
import { parse } from "../server/src/core/syntax/parse.ts";
import { LineIndex } from "../server/src/core/text.ts";
import { readRoot } from "./architecture/read-files.ts";

const PAGE = readRoot("docs/CONFIGURATION.md");

describe("docs/CONFIGURATION.md", () => {
  const blocks = [...PAGE.matchAll(/^```(json|linkmsg|text)\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", text = ""]) => ({ language, text }),
  );

  for (const [index, { language, text }] of blocks.entries()) {
    if (language === "json")
      it(`configuration ${text.replace(/\s+/g, " ")}`, () =>
        assert.deepEqual(parseConfig(text).problems, []));
    if (language !== "linkmsg") continue;
    it(`draft ${JSON.stringify(text)}`, () => {
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      assert.equal(before?.language, "json");
      assert.equal(after?.language, "text");
      const settings = withConfig(DEFAULT_SETTINGS, parseConfig(before?.text ?? "").config);
      assert.equal(`${found(text, settings).join("\n")}\n`, after?.text);
    });
  }

  it("names everything that can be set", () => {
    const named = blocks.flatMap(({ language, text }) =>
      language === "json" ? Object.keys(JSON.parse(text)) : [],
    );
    assert.deepEqual(
      CONFIG_KEYS.filter((key) => key !== "$schema" && !named.includes(key)),
      [],
    );
  });
});

/** The findings in a draft, as `line:column severity rule`, counted from 1. */
function found(text: string, settings: Settings): string[] {
  const index = new LineIndex(text);
  return lint(parse(text), settings).map(({ span, severity, rule }) => {
    const { line, character } = index.positionAt(span.start);
    return `${line + 1}:${character + 1} ${severity} ${rule}`;
  });
}
