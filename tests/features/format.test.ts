import assert from "node:assert/strict";
import fc from "fast-check";
import { format, formatOnEnter, formatRange } from "../../server/src/core/features/format.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import type { Edit } from "../../server/src/core/lint/rule.ts";
import { render } from "../../server/src/core/render.ts";
import type { Draft } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { slice } from "../../server/src/core/text.ts";
import { TOKENS } from "../syntax/random-text.ts";

const RUNS = { numRuns: 5000, seed: 4 };
const WORDS = [
  "Hi Ana",
  "Kind: Invitation ",
  "### Title  ",
  "  To:  Ana ",
  "[ TOPIC ] : joins ",
  "\n",
  " \n",
  "\n\n",
];

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TOKENS),
      fc.constantFrom(...WORDS),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));
const spans = fc.tuple(fc.nat(200), fc.nat(200));

describe("formatting any text", () => {
  it("keeps every rendered message, title, field and value, and is done after one time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const draft = parse(text);
        const edits = format(draft);
        checkEdits(edits, draft);
        const formatted = applyEdits(text, edits);
        assert.deepEqual(meaningOf(formatted), meaningOf(text));
        assert.deepEqual(format(parse(formatted)), [], JSON.stringify(formatted));
      }),
      RUNS,
    );
  });

  it("changes, for a range and on Enter, what it would change anyway, and only there", () => {
    fc.assert(
      fc.property(texts, spans, (text, [from, length]) => {
        const draft = parse(text);
        const start = Math.min(from, text.length);
        const range = { start, end: Math.min(start + length, text.length) };
        const all = format(draft);
        const inRange = formatRange(draft, range);
        for (const edit of inRange) assert.ok(all.some((other) => isSame(edit, other)));
        for (const edits of [inRange, formatOnEnter(draft, start)]) {
          checkEdits(edits, draft);
          assert.deepEqual(meaningOf(applyEdits(text, edits)), meaningOf(text));
        }
      }),
      RUNS,
    );
  });

  it("keeps the line ends that the file has", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const unix = `${text.replace(/\r\n?/g, "\n")}\n`;
        for (const lineEnd of ["\r\n", "\r"]) {
          const other = unix.replaceAll("\n", lineEnd);
          assert.equal(formatted(other), formatted(unix).replaceAll("\n", lineEnd));
        }
      }),
      RUNS,
    );
  });

  it("takes time in proportion to the text", () => {
    const big = `###  Ana ·\n\nkind: Reply \n\n\n\nHi [NAME] \n`.repeat(4000);
    const start = performance.now();
    assert.ok(format(parse(big)).length > 8000);
    assert.ok(performance.now() - start < 2000);
  });
});

function formatted(text: string): string {
  return applyEdits(text, format(parse(text)));
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** In order, not overlapping, each of them needed, and in text lines about blanks only. */
function checkEdits(edits: readonly Edit[], draft: Draft): void {
  let at = 0;
  for (const { span, text } of edits) {
    assert.ok(span.start >= at && span.end >= span.start && span.end <= draft.text.length);
    const written = slice(draft.text, span);
    assert.notEqual(written, text);
    const line = draft.lines.findLast((candidate) => candidate.span.start <= span.start);
    if (line?.kind === "text") assert.match(written + text, /^\s*$/);
    at = span.end;
  }
}

/** What of a text the reader or the tool takes up. Keys and choices count in any spelling. */
function meaningOf(text: string): unknown {
  const draft = parse(text);
  return {
    preamble: headMeaning(draft.preamble),
    messages: draft.messages.map((message) => ({
      title: message.title?.text,
      head: headMeaning(message.head),
      body: render(message, draft).text,
      comments: message.body.comments.map(({ span }) => slice(text, span)),
      text: message.body.segments.map(({ kind }) => kind).filter((kind) => kind !== "text"),
    })),
    lines: draft.lines.map(({ kind }) => kind).filter((kind) => kind !== "blank"),
  };

  function headMeaning({ fields, values, unknownFields, comments }: Draft["preamble"]): unknown {
    return {
      fields: fields.map(({ name, value }) => [name, isChoice(name) ? value.text.toLowerCase() : value.text]),
      values: values.map(({ label, value }) => [label.text, value.text]),
      unknownFields: unknownFields.map(({ key, value }) => [key.text, value.text]),
      comments: comments.map(({ span }) => slice(text, span)),
    };
  }
}

function isChoice(name: string): boolean {
  return ["Kind", "Relation", "Account"].includes(name);
}
