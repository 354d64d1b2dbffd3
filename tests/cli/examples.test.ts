import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linkmsg } from "./run.ts";

const root = new URL("../../", import.meta.url);

/** What the examples are there to show: everything else in them reads well. */
const EXPECTED = `
first-tries.linkmsg
  The one we all have written: default-invitation, generic-compliment, never, open-placeholder
  Sold in the first line: pitch
  Copied from the old tool: foreign-placeholder
  A bracket got lost: broken-placeholder
  Too much for one note: over-limit
  Typed in a hurry: invalid-value, unknown-field, unused-value
`;

describe("the examples", () => {
  it("have the findings that they are meant to show, and no others", () => {
    const { stdout, status } = linkmsg(["check", "--format", "json", "examples"], {
      cwd: fileURLToPath(root),
    });
    const report: Report = JSON.parse(stdout);
    const found = report.files.filter(({ findings }) => findings.length > 0).map(describeFile);
    assert.equal(status, 1);
    assert.equal(`\n${found.join("")}`, EXPECTED);
    assert.ok(report.files.length >= 4);
  });
});

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly messageIndex: number }[];
  }[];
}

function describeFile({ path, findings }: Report["files"][number]): string {
  const titles = readFileSync(new URL(path, root), "utf8").match(/(?<=^### ).*$/gm) ?? [];
  const rows = titles.map((title, index) => {
    const rules = findings.filter(({ messageIndex }) => messageIndex === index).map(({ rule }) => rule);
    return rules.length === 0 ? "" : `  ${title}: ${[...new Set(rules)].sort().join(", ")}\n`;
  });
  return `${path.replace("examples/", "")}\n${rows.join("")}`;
}
