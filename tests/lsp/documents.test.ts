import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex, type Position } from "../../server/src/core/text.ts";
import { createDocuments } from "../../server/src/lsp/documents.ts";

const URI = "file:///draft.linkmsg";
const item = (text: string) => ({ uri: URI, languageId: "linkmsg", version: 1, text });
const unexpected = () => assert.fail("no change is malformed");

describe("open documents", () => {
  it("follow any run of changes, also ones that start behind the text's end", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "😀"), maxLength: 12 });
    const place = fc.record({
      line: fc.integer({ min: -2, max: 9 }),
      character: fc.integer({ min: -2, max: 9 }),
    });
    const change = fc.record({ start: place, end: place, text });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (first, changes) => {
        const documents = createDocuments();
        documents.open(item(first));
        const events = changes.map(({ start, end, text: added }) => ({ range: { start, end }, text: added }));
        const state = documents.change(URI, 2, events, unexpected);
        assert.equal(state?.draft.text, changes.reduce(splice, first));
      }),
    );
  });

  it("leave out a malformed change and keep the others", () => {
    const documents = createDocuments();
    documents.open(item("Hi"));
    let rejected = 0;
    const nowhere = { start: { line: 0, character: Number.NaN }, end: { line: 0, character: 0 } };
    const changes = [{ range: nowhere, text: "x" }, { text: "Hello" }];
    assert.equal(documents.change(URI, 2, changes, () => rejected++)?.draft.text, "Hello");
    assert.equal(rejected, 1);
  });

  it("keep a state as it was when the document changes", () => {
    const documents = createDocuments();
    const before = documents.open(item("one\ntwo"));
    const after = documents.change(URI, 2, [{ text: "three" }], unexpected);
    assert.equal(before.draft.text, "one\ntwo");
    assert.equal(before.lines.lineCount, 2);
    assert.notEqual(before.serial, after?.serial);
  });

  it("count a byte order mark as a character of the line that a separator stands on", () => {
    const { lines } = createDocuments().open(item("\ufeff### Ana\nHi"));
    assert.deepEqual(lines.positionAt(4), { line: 0, character: 4 });
    assert.deepEqual([lines.lineStart(0), lines.offsetAt({ line: 0, character: 1 })], [0, 1]);
  });

  it("know nothing of a document that is not open", () => {
    const documents = createDocuments();
    documents.open(item("Hi"));
    documents.close(URI);
    assert.equal(documents.get(URI), undefined);
    assert.equal(documents.change(URI, 2, [{ text: "x" }], unexpected), undefined);
  });
});

function splice(text: string, change: { start: Position; end: Position; text: string }): string {
  const index = new LineIndex(text);
  const isOrdered = change.start.line - change.end.line || change.start.character - change.end.character;
  const [from, to] = isOrdered <= 0 ? [change.start, change.end] : [change.end, change.start];
  const start = index.offsetAt(from);
  return text.slice(0, start) + change.text + text.slice(Math.max(start, index.offsetAt(to)));
}
