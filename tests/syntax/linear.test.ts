import assert from "node:assert/strict";
import { render } from "../../server/src/core/render.ts";
import { dump } from "../../server/src/core/syntax/dump.ts";
import { FOREIGN_FORMS } from "../../server/src/core/syntax/foreign.ts";
import { leaves } from "../../server/src/core/syntax/leaves.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { countWork } from "./work-counter.ts";

/** Texts made of one piece many times, each of which would make some careless parser quadratic. */
const PIECES: readonly string[] = [
  ...[
    "a",
    " ",
    "\n",
    "\r\n",
    "word ",
    "WORD ",
    "line\n",
    "[",
    "]",
    "[NAME",
    "NAME]",
    "[A] ",
    "[[",
    "]]",
    "[[A]]",
  ],
  ...[
    "[a](",
    "[a](b",
    "(",
    "\\",
    "\\[",
    "[\\",
    "{",
    "}",
    "{{",
    "}}",
    "{{a",
    "{a|",
    "{%",
    "%",
    "%a",
    "%%a",
    "<",
  ],
  ...[
    "<A ",
    "<<A",
    "*|",
    "*|A",
    "${",
    "$",
    "--",
    "--A=",
    "_",
    "__ ",
    "___ ",
    "http://",
    "www.",
    "h",
    "|",
    "—",
  ],
  ...[
    "[A|",
    "[A—",
    "[A—b, ",
    "[A -- ",
    "### ",
    "### \n",
    "###\nTo: a\n",
    "To: a\n",
    "[A]: b\n",
    "Knid: b\n",
    "//\n",
  ],
  ...[
    "// linkmsg-ignore a, ",
    ",",
    "//",
    "[A]\n//\n\n",
    "[[MISSING TOKEN - ",
    "\ufeff",
    "👋",
    "é",
    "I A ",
    "{A]",
  ],
];

/** What goes before the pieces: they stand in a body, a head's value, a subject, and a comment. */
const STARTS: readonly string[] = ["", "text\n", "[A]: ", "Subject: ", "// linkmsg-ignore ", "x [A"];

describe("parsing takes work in proportion to the text", () => {
  for (const start of STARTS) {
    it(`after ${JSON.stringify(start)}`, () => {
      for (const piece of PIECES) {
        const [small, large] = [1000, 4000].map((count) => workOf(start + repeat(piece, count)));
        assert.ok(small && large && large < small * 4.5, `${JSON.stringify(piece)}: ${small}, then ${large}`);
      }
    });
  }

  it("in patterns that cannot run on, as all repeats of foreign forms are bounded", () => {
    const unbounded = FOREIGN_FORMS.filter(({ pattern }) =>
      /[*+]|,\}/.test(pattern().source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, "x")),
    );
    assert.deepEqual(
      unbounded.map((form) => form.name),
      ["underscores"],
    );
  });

  it("so that huge texts are no problem", () => {
    for (const text of [
      "x".repeat(1 << 20),
      "[".repeat(1e5),
      "x [A]\n".repeat(1e5),
      "### a\nTo: b\n\nc\n".repeat(1e4),
    ]) {
      const draft = parse(text);
      assert.equal(leaves(draft).at(-1)?.span.end, text.length);
      assert.ok(dump(draft).length > 0);
      for (const message of draft.messages) assert.ok(render(message, draft).text.length <= text.length);
    }
  });
});

/** The piece so many times; messages get titles of their own, as equal ones are read only once. */
function repeat(piece: string, count: number): string {
  if (!piece.startsWith("###")) return piece.repeat(count);
  return Array.from({ length: count }, (_, index) => `### ${count}.${1e6 + index}${piece.slice(3)}`).join("");
}

/** The work of reading all of a text: what a draft holds is read when it is asked for. */
function workOf(text: string): number {
  return countWork(() => leaves(parse(text)));
}
