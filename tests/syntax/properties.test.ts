import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { render } from "../../server/src/core/render.ts";
import type { Draft, Message } from "../../server/src/core/syntax/ast.ts";
import { dump } from "../../server/src/core/syntax/dump.ts";
import { leaves } from "../../server/src/core/syntax/leaves.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import type { Span } from "../../server/src/core/text.ts";
import { parseFixture } from "../support/fixture.ts";
import { choose, createRandom, mutate, TOKENS } from "./random-text.ts";

const FOLDER = new URL("../fixtures/syntax/", import.meta.url);

/** How many texts are tried in all; a tenth comes from fast-check, which shrinks what fails. */
const TEXTS = Number(process.env["LINKMSG_PROPERTY_TEXTS"] ?? 100_000);

describe("every text", () => {
  it("made of markup and characters parses soundly", function () {
    this.timeout(0);
    const piece = fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: "binary", maxLength: 3 }));
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(texts, checkText), { numRuns: Math.ceil(TEXTS / 10), seed: 1 });
  });

  it("made by mutating fixtures parses soundly", function () {
    this.timeout(0);
    const names = readdirSync(FOLDER).filter((name) => name.endsWith(".linkmsg"));
    const samples = names.map((name) => parseFixture(readFileSync(new URL(name, FOLDER), "utf8")).input);
    const random = createRandom(2026);
    for (let count = 0; count < TEXTS * 0.9; count++) {
      const text = mutate(choose(samples, random), random, 240);
      try {
        checkText(text);
      } catch (error) {
        throw new Error(`text ${count} fails: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });
});

function checkText(text: string): void {
  const draft = parse(text);
  checkLines(draft);
  assert.ok(dump(draft).startsWith(`draft 0..${text.length}\n`));
  checkCover(
    leaves(draft).map((leaf) => leaf.span),
    text.length,
  );
  checkMessages(draft);
  checkLineEnds(text);
  for (const message of draft.messages) checkRendering(message, draft);
}

/** Lines cover the text, a byte order mark left out. */
function checkLines(draft: Draft): void {
  let at = draft.text.startsWith("\ufeff") ? 1 : 0;
  for (const { span, next } of draft.lines) {
    assert.equal(span.start, at);
    assert.ok(span.end >= span.start && next >= span.end && next <= span.end + 2);
    assert.ok(!/[\r\n]/.test(draft.text.slice(span.start, span.end)));
    at = next;
  }
  assert.equal(at, draft.text.length);
}

function checkCover(spans: readonly Span[], length: number): void {
  let at = 0;
  for (const { start, end } of spans) {
    assert.equal(start, at);
    assert.ok(end > start);
    at = end;
  }
  assert.equal(at, length);
}

function checkMessages(draft: Draft): void {
  checkBounds(draft.preamble, { start: 0, end: draft.text.length });
  let at = draft.preamble.span.end;
  draft.messages.forEach((message, index) => {
    assert.equal(message.index, index);
    assert.ok(message.span.start >= at);
    checkBounds(message, { start: at, end: draft.text.length });
    checkBody(message, draft);
    at = message.span.end;
  });
}

/** Every span below a node lies inside the node's own. */
function checkBounds(node: unknown, outer: Span): void {
  if (Array.isArray(node)) {
    for (const item of node) checkBounds(item, outer);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const own = "span" in node ? (node.span as Span) : outer;
  assert.ok(own.start >= outer.start && own.start <= own.end && own.end <= outer.end, JSON.stringify(node));
  for (const [key, child] of Object.entries(node)) if (key !== "span") checkBounds(child, own);
}

function checkBody(message: Message, draft: Draft): void {
  let at = message.body.span.start;
  for (const segment of message.body.segments) {
    assert.ok(segment.span.start >= at && segment.span.end > segment.span.start);
    at = segment.span.end;
    if (segment.kind === "foreign" && segment.replacement !== "") checkReplacement(segment.replacement);
    if (segment.kind === "broken" && segment.repair !== undefined) checkReplacement(segment.repair);
    const text = draft.text.slice(segment.span.start, segment.span.end);
    if (segment.kind !== "line-break") assert.ok(!/[\r\n]/.test(text), text);
  }
}

/** What a fix writes is one placeholder, whole. */
function checkReplacement(replacement: string): void {
  const segments = parse(`x ${replacement}`).messages[0]?.body.segments ?? [];
  assert.deepEqual(
    segments.map((segment) => segment.kind),
    ["text", "placeholder"],
    replacement,
  );
}

/** With CRLF for LF the tree is the same but for the offsets. */
function checkLineEnds(text: string): void {
  const unix = text.replace(/\r\n?/g, "\n");
  const dos = unix.replaceAll("\n", "\r\n");
  const same = Int32Array.from({ length: unix.length + 1 }, (_, at) => at);
  assert.equal(shape(parse(dos), offsetsOf(dos)), shape(parse(unix), same));
}

/** A draft but for its text as JSON, each offset replaced by the one in `offsets`. */
function shape(draft: Draft, offsets: Int32Array): string {
  const { lines, preamble, messages } = draft;
  return JSON.stringify({ lines, preamble, messages }, (key, value) =>
    ["start", "end", "next"].includes(key) ? offsets[value] : value,
  );
}

/** For each offset in a text with CRLF, the offset in the same text with LF. */
function offsetsOf(dos: string): Int32Array {
  const offsets = new Int32Array(dos.length + 1);
  let removed = 0;
  for (let at = 0; at <= dos.length; at++) {
    offsets[at] = at - removed;
    if (dos[at] === "\r") removed++;
  }
  return offsets;
}

function checkRendering(message: Message, draft: Draft): void {
  const { text, length, pieces, open } = render(message, draft);
  assert.ok(0 <= length.min && length.min <= length.max && length.max <= text.length);
  assert.ok(!/[^\S\n]\n|^\n|\s$|\r/.test(text), JSON.stringify(text));
  let at = 0;
  for (const piece of pieces) {
    assert.ok(piece.start === at && piece.end > at && piece.source.end > piece.source.start);
    at = piece.end;
  }
  assert.equal(at, text.length);
  assert.equal(new Set(open.map((placeholder) => placeholder.name)).size, open.length);
}
