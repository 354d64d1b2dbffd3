import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { render, renderSubject } from "../../server/src/core/render.ts";
import type { Draft } from "../../server/src/core/syntax/ast.ts";
import { dump } from "../../server/src/core/syntax/dump.ts";
import { foldLabel } from "../../server/src/core/syntax/labels.ts";
import { leaves } from "../../server/src/core/syntax/leaves.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { slice } from "../../server/src/core/text.ts";
import { compareWithFile, parseFixture, printFixture } from "../support/fixture.ts";

const FOLDER = new URL("../fixtures/syntax/", import.meta.url);

/** What a word in a fixture's file name does to its draft before it is parsed. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  crlf: (text) => text.replaceAll("\n", "\r\n"),
  cr: (text) => text.replaceAll("\n", "\r"),
  bom: (text) => `\ufeff${text}`,
};

describe("syntax fixtures", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".linkmsg"));

  for (const name of names) {
    it(name, () => {
      const path = new URL(name, FOLDER);
      const fixture = parseFixture(readFileSync(path, "utf8"));
      const draft = parse(variant(name, fixture.input));
      const sections = new Map(fixture.sections);
      sections.set("tree", dump(draft));
      if (sections.has("rendered")) sections.set("rendered", rendered(draft, sections.get("contact")));
      if (sections.has("leaves")) sections.set("leaves", printedLeaves(draft));
      compareWithFile(path, printFixture({ input: fixture.input, sections }));
    });
  }

  it("are all different", () => {
    const inputs = names.map((name) =>
      variant(name, parseFixture(readFileSync(new URL(name, FOLDER), "utf8")).input),
    );
    assert.equal(new Set(inputs).size, names.length);
  });
});

function variant(name: string, text: string): string {
  const change = VARIANTS[name.split(".").at(-2) ?? ""];
  return change === undefined ? text : change(text);
}

function printedLeaves(draft: Draft): string {
  const lines = leaves(draft).map(({ kind, span }) => `${kind} ${JSON.stringify(slice(draft.text, span))}\n`);
  return lines.join("");
}

/** All messages as they are sent, each under a line with its length, and with what is open. */
function rendered(draft: Draft, contact: string | undefined): string {
  const row = contact === undefined ? undefined : readContact(contact);
  const blocks = draft.messages.map((message) => {
    const body = render(message, draft, row);
    const subjects = message.head.fields
      .filter((field) => field.name === "Subject")
      .map((field) => `subject: ${renderSubject(field, message, draft, row).text}\n`);
    const open = body.open.map((placeholder) => ` [${placeholder.label.text}]`).join("");
    const length = `${body.length.min}..${body.length.max} characters`;
    return `# message ${message.index}, ${length}${open && `, open:${open}`}\n${subjects.join("")}${body.text}\n`;
  });
  return blocks.join("");
}

/** A contact of a fixture: `COLUMN: text` lines, with `\n` for a line end in the text. */
function readContact(section: string): ReadonlyMap<string, string> {
  const lines = section.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [foldLabel(line.slice(0, colon)), line.slice(colon + 1).replaceAll("\\n", "\n")];
    }),
  );
}
