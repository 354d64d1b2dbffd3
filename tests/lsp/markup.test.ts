import assert from "node:assert/strict";
import { MarkupKind } from "vscode-languageserver";
import { type Block, code, paragraph, strong } from "../../server/src/core/features/blocks.ts";
import { escapeMarkdown, toMarkup } from "../../server/src/lsp/markup.ts";

const BLOCKS: readonly Block[] = [
  paragraph("a ", strong("*b*"), " ", code("`c`")),
  { kind: "divider" },
  { kind: "verbatim", text: "```\n# d" },
];

describe("markup", () => {
  it("keeps a user's text from being read as Markdown", () => {
    assert.equal(
      toMarkup(BLOCKS, MarkupKind.Markdown).value,
      "a **\\*b\\*** `` `c` ``\n\n---\n\n> \\`\\`\\`  \n> \\# d",
    );
  });

  it("has no markup in plain text", () => {
    assert.equal(toMarkup(BLOCKS, MarkupKind.PlainText).value, "a *b* `c`\n\n———\n\n```\n# d");
  });

  const cases: readonly [string, string][] = [
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["- no list - here", "\\- no list - here"],
    ["=== no heading", "\\=== no heading"],
    ["[no](link) ![no](image)", "\\[no\\](link) !\\[no\\](image)"],
    ["https://a.example www.a.example a@b.example", "https\\://a.example www\\.a.example a\\@b.example"],
    ["<b>&amp;</b> ~no~ $(icon)", "\\<b\\>\\&amp;\\</b\\> \\~no\\~ \\$(icon)"],
    ["plain words, 3.5 of them: fine!", "plain words, 3.5 of them: fine!"],
  ];
  for (const [text, escaped] of cases) {
    it(`escapes “${text}”`, () => assert.equal(escapeMarkdown(text), escaped));
  }
});
