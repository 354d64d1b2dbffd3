import assert from "node:assert/strict";
import { HoverRequest } from "vscode-languageserver/node";
import { row } from "../../../server/src/lsp/row.ts";
import { startInMemory } from "../../support/client.ts";
import { textDocument } from "../../support/requests.ts";
import { takeViolations } from "../../support/wire.ts";
import { reference, type Type } from "./model.ts";
import { protocolModel } from "./read-model.ts";
import { validate } from "./validate.ts";
import { validateEnvelope, validateSent } from "./validate-message.ts";

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const DIAGNOSTIC = { range: RANGE, message: "m", severity: 1, source: "linkmsg", code: "never" };

function problems(type: string, value: unknown): string[] {
  return validate(protocolModel(), reference(type), value, "it").map(
    ({ path, message }) => `${path} ${message}`,
  );
}

/** The names of types that are mentioned and not there, in these types and all that they lead to. */
function unknownIn(types: readonly (Type | undefined)[]): string[] {
  const model = protocolModel();
  const seen = new Set<string>();
  const visit = (type: Type | undefined): void => {
    if (type?.kind === "array") visit(type.element);
    if (type?.kind === "and" || type?.kind === "or" || type?.kind === "tuple") type.items.forEach(visit);
    if (type?.kind === "structure")
      [...type.properties.map((property) => property.type), type.others].forEach(visit);
    if (type?.kind !== "reference" || seen.has(type.name)) return;
    seen.add(type.name);
    visit(model.types.get(type.name));
  };
  types.forEach(visit);
  return [...seen].filter((name) => !model.types.has(name));
}

describe("the protocol's meta model", () => {
  it("knows every request and notification of 3.18, and all the types they lead to", () => {
    const { messages } = protocolModel();
    const methods = [...messages.keys()];
    assert.equal(methods.length, 94);
    for (const method of ["textDocument/inlineCompletion", "workspace/textDocumentContent", "$/progress"])
      assert.ok(methods.includes(method), method);
    const parts = [...messages.values()].flatMap((message) => [
      ...[message.params, message.result, message.partialResult, message.registrationOptions],
    ]);
    assert.deepEqual(unknownIn(parts), ["never"]);
  });

  it("finds nothing wrong with what is right", () => {
    assert.deepEqual(problems("Diagnostic", { ...DIAGNOSTIC, tags: [1, 2], data: { any: [null, 1.5] } }), []);
    assert.deepEqual(problems("Hover", { contents: { kind: "markdown", value: "" }, range: RANGE }), []);
    assert.deepEqual(
      problems("WorkspaceEdit", { changes: { "file:///a": [{ range: RANGE, newText: "" }] } }),
      [],
    );
    assert.deepEqual(problems("InitializeResult", { capabilities: { hoverProvider: true } }), []);
    const parent = { range: RANGE };
    assert.deepEqual(problems("SelectionRange", { range: RANGE, parent }), []);
  });

  for (const [what, type, value, problem] of [
    ["a missing property", "Diagnostic", { range: RANGE }, "it has no property “message”"],
    ["one deep within", "Hover", { contents: { kind: "markdown" } }, "it.contents has no property “value”"],
    [
      "an unknown property",
      "TextEdit",
      { range: RANGE, newText: "", x: 1 },
      "it has an unknown property “x”",
    ],
    ["a wrong type", "TextEdit", { range: RANGE, newText: 1 }, "it.newText is no string: 1"],
    [
      "an object in the place of a list",
      "CompletionList",
      { isIncomplete: true, items: {} },
      "it.items is no list: {}",
    ],
    [
      "null for what is only optional",
      "Diagnostic",
      { ...DIAGNOSTIC, code: null },
      "it.code is no integer: null",
    ],
    [
      "a position that is no number",
      "Position",
      { line: Number.NaN, character: 0 },
      "it.line is no uinteger: null",
    ],
    ["a position of null", "Position", { line: 0, character: null }, "it.character is no uinteger: null"],
    ["a negative position", "Position", { line: -1, character: 0 }, "it.line is no uinteger: -1"],
    ["a fraction", "Position", { line: 0.5, character: 0 }, "it.line is no uinteger: 0.5"],
    [
      "an unknown value of an enumeration",
      "Diagnostic",
      { ...DIAGNOSTIC, severity: 5 },
      "it.severity is not 1: 5",
    ],
    ["an unknown word", "MarkupContent", { kind: "html", value: "" }, 'it.kind is not "plaintext": "html"'],
    [
      "a URI that is none",
      "Location",
      { uri: "/drafts/a", range: RANGE },
      'it.uri is no DocumentUri: "/drafts/a"',
    ],
    ["what fits no choice", "InlayHint", { position: RANGE.start, label: 1 }, "it.label is no string: 1"],
    [
      "a wrong value in a map",
      "WorkspaceEdit",
      { changes: { "file:///a": [{ range: RANGE }] } },
      "it.changes.file:///a[0] has no property “newText”",
    ],
  ] as const)
    it(`catches ${what}`, () => assert.deepEqual(problems(type, value), [problem]));

  it("catches messages that are no messages", () => {
    assert.deepEqual(validateEnvelope({ jsonrpc: "2.0", id: 1, result: null }), []);
    assert.equal(validateEnvelope({ jsonrpc: "2.0", id: 1 }).length, 1);
    assert.equal(validateEnvelope({ jsonrpc: "1.0", id: 1, result: null }).length, 1);
    assert.equal(validateEnvelope({ jsonrpc: "2.0", id: 1, error: { code: "x", message: "" } }).length, 1);
  });

  it("catches messages that are not for servers to send, and progress that nobody asked for", () => {
    const sent = (kind: "request" | "notification", method: string, value: unknown) =>
      validateSent({ kind, method, value }, new Map([["known", "work"]]));
    assert.match(sent("request", "textDocument/hover", {}).join(), /is for clients to send/);
    assert.match(sent("notification", "linkmsg/something", {}).join(), /the protocol has no/);
    assert.match(
      sent("notification", "window/workDoneProgress/create", { token: 1 }).join(),
      /as a notification/,
    );
    const end = { kind: "end" };
    assert.deepEqual(sent("notification", "$/progress", { token: "known", value: end }), []);
    assert.match(sent("notification", "$/progress", { token: "other", value: end }).join(), /does not know/);
    assert.equal(sent("notification", "$/progress", { token: "known", value: { kind: "on" } }).length, 1);
  });
});

describe("a test's client", () => {
  it("notices answers and notifications that break the protocol, on the wire", async () => {
    const broken = row(HoverRequest.type, null, async ({ connection }) => {
      const diagnostics = [{ range: { ...RANGE, start: { line: Number.NaN, character: 0 } }, message: "" }];
      await connection.sendDiagnostics({ uri: "file:///a", diagnostics });
      return { contents: 42 as never };
    });
    const client = startInMemory({ rows: [broken] });
    await client.initialize({});
    await client.connection.sendRequest(HoverRequest.type, { textDocument, position: RANGE.start });
    assert.deepEqual(takeViolations(), [
      "textDocument/publishDiagnostics notification.diagnostics[0].range.start.line is no uinteger: null",
      "textDocument/hover result.contents is no object: 42",
    ]);
    client.connection.dispose();
  });
});
