import assert from "node:assert/strict";
import type { Finding, Severity } from "../../server/src/core/lint/rule.ts";
import { createDocuments, type OpenDocument } from "../../server/src/lsp/documents.ts";
import { quietTyping } from "../../server/src/lsp/quiet-typing.ts";

const URI = "file:///drafts/ana.linkmsg";

/** A writer at the end of a one-line draft. */
function start(text: string) {
  const documents = createDocuments();
  const pauses: (() => void)[] = [];
  const paused: OpenDocument[] = [];
  const quiet = quietTyping(
    (_, action) => void pauses.push(action),
    (document) => void paused.push(document),
  );
  let document = documents.open({ uri: URI, languageId: "linkmsg", version: 1, text });
  const replace = (from: number, to: number, by: string): OpenDocument => {
    const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
    const changed = documents.change(URI, document.version + 1, [{ range, text: by }], assert.fail);
    assert.ok(changed);
    document = changed;
    return changed;
  };
  return {
    quiet,
    documents,
    pauses,
    paused,
    replace,
    type: (letters: string) => {
      for (const letter of letters) replace(document.text.length, document.text.length, letter);
      return document;
    },
    shown: (...findings: Finding[]) => quiet.shown(document, findings).map(({ rule }) => rule),
  };
}

function found(rule: string, end: number, severity: Severity = "warning"): Finding {
  return { rule, severity, span: { start: 0, end }, message: "", fixes: [], messageIndex: 0 };
}

describe("quiet while typing", () => {
  it("keeps back what ends at the letter just typed, errors aside, and shows it behind the word", () => {
    const { type, shown, quiet, replace } = start("we neve");
    type("r");
    assert.deepEqual(shown(found("never", 8), found("open-placeholder", 8, "error"), found("pitch", 7)), [
      "open-placeholder",
      "pitch",
    ]);
    type(" ");
    assert.deepEqual(shown(found("never", 8)), ["never"]);
    assert.equal(quiet.end(replace(0, 2, "We")), false);
  });

  it("gives the same list while nothing changes, and the whole list where nothing is kept back", () => {
    const { type, quiet } = start("we neve");
    const all = [found("never", 8)];
    const document = type("r");
    assert.equal(quiet.shown(document, all), quiet.shown(document, all));
    assert.notEqual(quiet.shown(document, all), all);
    assert.equal(quiet.shown(type("."), all), all);
  });

  it("lets stay what is shown already, also where it grows or moves with the text", () => {
    const { type, shown } = start("we sell");
    type(" ");
    assert.deepEqual(shown(found("pitch", 7)), ["pitch"]);
    type("a");
    assert.deepEqual(shown(found("pitch", 9)), ["pitch"]);
    type("l");
    assert.deepEqual(shown({ ...found("pitch", 10), span: { start: 8, end: 10 } }), ["pitch"]);
  });

  it("keeps back the second of a kind", () => {
    const { type, shown } = start("never, neve");
    assert.deepEqual(shown(found("never", 5)), ["never"]);
    type("r");
    assert.deepEqual(shown(found("never", 5), found("never", 12)), ["never"]);
  });

  it("ends at once where it is told to, and says whether something was kept back", () => {
    const { type, shown, quiet } = start("neve");
    const document = type("r");
    assert.deepEqual(shown(found("never", 5)), []);
    assert.equal(quiet.end(document), true);
    assert.equal(quiet.end(document), false);
    assert.deepEqual(shown(found("never", 5)), ["never"]);
  });

  it("ends after a pause, asked for once a state", () => {
    const { type, shown, pauses, paused } = start("neve");
    const document = type("r");
    shown(found("never", 5));
    shown(found("never", 5));
    assert.equal(pauses.length, 1);
    pauses[0]?.();
    assert.deepEqual(paused, [document]);
  });

  it("is for single characters only: not for pasting, replacing or removing", () => {
    const { replace, shown } = start("we nev");
    for (const change of [() => replace(6, 6, "er"), () => replace(0, 2, "W"), () => replace(6, 7, "")]) {
      assert.equal(change().typedTo, undefined);
      assert.deepEqual(shown(found("never", 6)), ["never"]);
    }
  });

  it("counts a character of two units as one", () => {
    const { replace } = start("we ");
    assert.equal(replace(3, 3, "🎉").typedTo, 5);
  });

  it("survives a change without sense", () => {
    const { documents } = start("we");
    const change = { range: undefined, text: "a" } as never;
    assert.equal(documents.change(URI, 9, [change], () => {})?.typedTo, undefined);
  });

  it("has nothing to say of a draft that is not open", () => {
    const { quiet, documents } = start("neve");
    const { draft, lines } = documents.open({ uri: "file:///b", languageId: "", version: 1, text: "never" });
    const all = [found("never", 5)];
    assert.equal(quiet.shown({ uri: "file:///b", draft, lines }, all), all);
  });
});
