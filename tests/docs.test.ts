import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { lint } from "../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../server/src/core/lint/settings.ts";
import { rules } from "../server/src/core/rules/index.ts";
import { parse } from "../server/src/core/syntax/parse.ts";
import { readFiles, readRoot } from "./architecture/read-files.ts";

const root = new URL("../", import.meta.url);
const NAMES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "server/README.md"];
const pages = [...NAMES.map((path) => ({ path, text: readRoot(path) })), ...readFiles("docs/", ".md")];

describe("documentation", () => {
  for (const { path, text } of pages) {
    it(`${path} has no link that leads nowhere`, () => {
      const missing = linksOf(text).filter((link) => !existsSync(new URL(link, new URL(path, root))));
      assert.deepEqual(missing, []);
    });

    it(`${path} names npm scripts that are there`, () => {
      const { scripts } = JSON.parse(readRoot("package.json"));
      const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(
        ([, name]) => name,
      );
      assert.deepEqual(
        named.filter((name) => name !== undefined && !(name in scripts)),
        [],
      );
    });
  }

  it("the first draft of the README has nothing to complain of", () => {
    const [draft] = blocks(readRoot("README.md"));
    assert.ok(draft);
    assert.deepEqual(lint(parse(draft), DEFAULT_SETTINGS), []);
  });

  for (const { path, text } of pages.filter((page) => !page.path.startsWith("docs/rules/"))) {
    it(`the drafts of ${path} have no fields, rules or ignore comments that do nothing`, () => {
      const useless = ["unused-suppression", "unknown-rule", "unknown-field"];
      const found = blocks(text).flatMap((draft) => lint(parse(draft), DEFAULT_SETTINGS));
      assert.deepEqual(
        found.filter(({ rule }) => useless.includes(rule)),
        [],
      );
    });
  }

  it("the README links the rules that it shows, and those only once", () => {
    const shown = [...readRoot("README.md").matchAll(/docs\/rules\/([a-z-]+)\.md/g)].map(([, id]) => id);
    const ids = rules.map(({ meta }) => meta.id);
    assert.deepEqual(
      shown.filter((id) => id === undefined || !ids.includes(id)),
      [],
    );
    assert.equal(new Set(shown).size, shown.length);
  });

  it("the architecture fits on a few screens", () => {
    assert.ok(readRoot("docs/ARCHITECTURE.md").split("\n").length <= 150);
  });

  it("decisions are numbered without a gap", () => {
    const numbers = readFiles("docs/decisions/", ".md").map(({ path }) =>
      Number(/\/(\d{3})-/.exec(path)?.[1]),
    );
    assert.deepEqual(
      numbers,
      [...numbers.keys()].map((index) => index + 1),
    );
  });
});

/** Links to files of the repository, without what is behind `#`. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link.replace(/#.*$/, ""))
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link));
}

function blocks(text: string): string[] {
  return [...text.matchAll(/^```linkmsg\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
}
