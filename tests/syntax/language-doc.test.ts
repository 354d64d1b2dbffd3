import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { render } from "../../server/src/core/render.ts";
import { FIELDS } from "../../server/src/core/syntax/fields.ts";
import { FOREIGN_FORMS, readForeign } from "../../server/src/core/syntax/foreign.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

const PAGE = readFileSync(new URL("../../docs/LANGUAGE.md", import.meta.url), "utf8");

/** A draft on the page, and what the page says of its first message. */
interface Sample {
  readonly line: number;
  readonly draft: string;
  /** The `text` block right behind it. */
  readonly rendered: string | undefined;
  /** `That is 12 characters` or `That is 12 to 20 characters` behind it. */
  readonly length: string | undefined;
}

describe("docs/LANGUAGE.md", () => {
  for (const { line, draft: text, rendered, length } of samples()) {
    it(`draft at line ${line}`, () => {
      const draft = parse(text);
      const [first] = draft.messages;
      assert.deepEqual(
        [draft.preamble, ...draft.messages.map(({ head }) => head)].flatMap((head) => head.unknownFields),
        [],
      );
      const kinds = draft.messages.flatMap(({ body }) => body.segments.map((segment) => segment.kind));
      assert.ok(!kinds.includes("broken") && !kinds.includes("foreign"), "an example shows what is right");
      if (rendered === undefined) return;
      assert.ok(first);
      const actual = render(first, draft);
      assert.equal(actual.text, rendered);
      const { min, max } = actual.length;
      if (length !== undefined) assert.equal(length, min === max ? `${min}` : `${min} to ${max}`);
    });
  }

  it("shows renderings and lengths", () => {
    assert.ok(samples().filter((sample) => sample.rendered !== undefined).length >= 5);
    assert.ok(samples().filter((sample) => sample.length !== undefined).length >= 3);
  });

  it("names every field", () => {
    for (const { name } of FIELDS) assert.ok(PAGE.includes(`| \`${name}\` |`), name);
  });

  it("shows every foreign form with what it becomes", () => {
    const rows = [...PAGE.matchAll(/^\| ([^|`]+) \| `` (.+) `` \| (?:`` (.+) ``|nothing) \|$/gm)];
    const shown = rows.map(([, form, written = "", replacement]) => {
      const plain = written.replaceAll("\\|", "|");
      const found = readForeign(plain, 0, plain.length);
      assert.equal(found?.span.end, plain.length, plain);
      assert.equal(found?.form, form);
      assert.equal(found?.replacement, replacement?.replaceAll("\\|", "|") ?? "");
      return form;
    });
    assert.deepEqual(new Set(shown), new Set(FOREIGN_FORMS.map(({ name }) => name)));
  });
});

function samples(): Sample[] {
  const found = PAGE.matchAll(
    /^```linkmsg\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)\n```\n(?:\nThat is ([\d,]+(?: to [\d,]+)?) characters)?)?/gm,
  );
  return [...found].map(({ index, 1: draft = "", 2: rendered, 3: length }) => ({
    line: PAGE.slice(0, index).split("\n").length,
    draft,
    rendered,
    length,
  }));
}
