import assert from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import { sentResults } from "../../server/src/lsp/sent-results.ts";

const URI = "file:///a.linkmsg";

const place = (line: number, character: number) => ({
  start: { line, character },
  end: { line, character: character + 5 },
});

const related = (line: number) => [{ location: { uri: URI, range: place(line, 0) }, message: "Here, too." }];

const PLAIN: Diagnostic = {
  range: place(2, 3),
  severity: DiagnosticSeverity.Warning,
  code: "never",
  message: "Look forward.",
};

const OTHERS: readonly [what: string, other: Diagnostic][] = [
  ["line", { ...PLAIN, range: place(3, 3) }],
  ["character", { ...PLAIN, range: place(2, 4) }],
  ["end", { ...PLAIN, range: { ...PLAIN.range, end: { line: 2, character: 9 } } }],
  ["severity", { ...PLAIN, severity: DiagnosticSeverity.Hint }],
  ["code", { ...PLAIN, code: "pitch" }],
  ["message", { ...PLAIN, message: "Look back." }],
  ["related place", { ...PLAIN, relatedInformation: related(1) }],
];

describe("the id of what was sent", () => {
  it("stays for diagnostics that are equal, also where they are other objects", () => {
    const sent = sentResults();
    const withRelated = { ...PLAIN, relatedInformation: related(1) };
    const id = sent.idOf(URI, [PLAIN, withRelated]);
    assert.equal(sent.idOf(URI, structuredClone([PLAIN, withRelated])), id);
  });

  for (const [what, other] of OTHERS) {
    it(`is another for another ${what}`, () => {
      const sent = sentResults();
      const id = sent.idOf(URI, [PLAIN]);
      assert.notEqual(sent.idOf(URI, [other]), id);
    });
  }

  it("is another for another related place, for more or fewer, and for one that was forgotten", () => {
    const sent = sentResults();
    const ids = [
      sent.idOf(URI, [{ ...PLAIN, relatedInformation: related(1) }]),
      sent.idOf(URI, [{ ...PLAIN, relatedInformation: related(4) }]),
      sent.idOf(URI, [PLAIN, PLAIN]),
      sent.idOf(URI, []),
    ];
    sent.forget(URI);
    ids.push(sent.idOf(URI, []));
    assert.equal(new Set(ids).size, ids.length);
  });
});
