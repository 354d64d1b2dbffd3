import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver/node";
import type { Client } from "./client.ts";
import { type Sent, unannounced } from "./unannounced.ts";

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const EDIT = { range: RANGE, newText: "" };
const VERSIONED = { uri: "file:///a", version: 1 };
const DIAGNOSTIC = { range: RANGE, message: "", code: "never" };

function clientWith(capabilities: ClientCapabilities, commands: readonly string[] = []): Client {
  return { capabilities, commands, server: {} };
}

/** What was sent, the least that a client has to announce for it, and what of that does not suffice. */
const CASES: readonly [what: string, sent: Sent, needs: ClientCapabilities, less?: ClientCapabilities][] = [
  [
    "a refresh",
    request("workspace/diagnostic/refresh"),
    { workspace: { diagnostics: { refreshSupport: true } } },
  ],
  [
    "a refresh of lenses",
    request("workspace/codeLens/refresh"),
    { workspace: { codeLens: { refreshSupport: true } } },
  ],
  [
    "a question for the configuration",
    request("workspace/configuration", { items: [] }),
    { workspace: { configuration: true } },
  ],
  [
    "a progress of its own",
    request("window/workDoneProgress/create"),
    { window: { workDoneProgress: true } },
  ],
  [
    "a registration",
    registration("workspace/didChangeWatchedFiles", { watchers: [{ globPattern: "**/*" }] }),
    { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  ],
  [
    "a relative pattern",
    registration("workspace/didChangeWatchedFiles", {
      watchers: [{ globPattern: { baseUri: "file:///a", pattern: "*" } }],
    }),
    { workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } },
    { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  ],
  ["versions of pushes", pushed({}, { version: 1 }), publishing({ versionSupport: true })],
  [
    "codeDescription",
    pushed({ codeDescription: { href: "https://a" } }),
    publishing({ codeDescriptionSupport: true }),
  ],
  ["relatedInformation", pushed({ relatedInformation: [] }), publishing({ relatedInformation: true })],
  ["a diagnostic's data", pushed({ data: 1 }), publishing({ dataSupport: true })],
  ["a tag", pushed({ tags: [1] }), publishing({ tagSupport: { valueSet: [1] } })],
  ["snippets", completed({ insertTextFormat: 2 }), completing({ snippetSupport: true })],
  [
    "documentation in Markdown",
    completed({ documentation: { kind: "markdown", value: "" } }),
    completing({ documentationFormat: ["markdown"] }),
  ],
  [
    "insertTextMode",
    completed({ insertTextMode: 1 }),
    completing({ insertTextModeSupport: { valueSet: [1] } }),
  ],
  ["labelDetails", completed({ labelDetails: {} }), completing({ labelDetailsSupport: true })],
  [
    "a new kind",
    completed({ kind: 25 }),
    { textDocument: { completion: { completionItemKind: { valueSet: [25] } } } },
  ],
  [
    "what is resolved late",
    {
      ...result("completionItem/resolve", { label: "", sortText: "b" }),
      params: { label: "", sortText: "a" },
    },
    completing({ resolveSupport: { properties: ["sortText"] } }),
  ],
  [
    "a hover in Markdown",
    result("textDocument/hover", { contents: { kind: "markdown", value: "" } }),
    { textDocument: { hover: { contentFormat: ["markdown"] } } },
  ],
  [
    "a definition as a link",
    result("textDocument/definition", [{ targetUri: "file:///a" }]),
    { textDocument: { definition: { linkSupport: true } } },
  ],
  [
    "an outline with levels",
    result("textDocument/documentSymbol", [{ name: "", kind: 1, range: RANGE, selectionRange: RANGE }]),
    { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
  ],
  [
    "a link's tooltip",
    result("textDocument/documentLink", [{ range: RANGE, tooltip: "a" }]),
    { textDocument: { documentLink: { tooltipSupport: true } } },
  ],
  [
    "documentChanges",
    result("textDocument/rename", { documentChanges: [{ textDocument: VERSIONED, edits: [EDIT] }] }),
    { workspace: { workspaceEdit: { documentChanges: true } } },
  ],
  [
    "a new file",
    result("textDocument/rename", { documentChanges: [{ kind: "create", uri: "file:///a" }] }),
    { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } } },
    { workspace: { workspaceEdit: { documentChanges: true } } },
  ],
  [
    "change annotations",
    result("textDocument/rename", { changes: {}, changeAnnotations: { a: { label: "a" } } }),
    { workspace: { workspaceEdit: { changeAnnotationSupport: {} } } },
  ],
  ["an action", result("textDocument/codeAction", [{ title: "" }]), acting({})],
  [
    "a preferred action",
    result("textDocument/codeAction", [{ title: "", isPreferred: true }]),
    acting({ isPreferredSupport: true }),
    acting({}),
  ],
  [
    "overlapping tokens",
    result("textDocument/semanticTokens/full", { data: [0, 0, 5, 0, 0, 0, 2, 1, 0, 0] }),
    {
      textDocument: {
        semanticTokens: {
          requests: {},
          tokenTypes: [],
          tokenModifiers: [],
          formats: [],
          overlappingTokenSupport: true,
        },
      },
    },
  ],
  [
    "that it prepares renames",
    result("initialize", { capabilities: { renameProvider: { prepareProvider: true } } }),
    { textDocument: { rename: { prepareSupport: true } } },
  ],
  [
    "that it can be asked for diagnostics",
    result("initialize", { capabilities: { diagnosticProvider: {} } }),
    { textDocument: { diagnostic: {} } },
  ],
  [
    "positions in UTF-8",
    result("initialize", { capabilities: { positionEncoding: "utf-8" } }),
    { general: { positionEncodings: ["utf-8"] } },
  ],
];

describe("what a client did not announce", () => {
  for (const [what, sent, needs, less = {}] of CASES)
    it(`is noticed: ${what}`, () => {
      assert.equal(unannounced(sent, clientWith(less)).length, 1);
      assert.deepEqual(unannounced(sent, clientWith(needs)), []);
    });

  it("is noticed: a command that neither the client nor the server runs", () => {
    const lens = result("textDocument/codeLens", [{ range: RANGE, command: { title: "", command: "a.b" } }]);
    assert.equal(unannounced(lens, clientWith({})).length, 1);
    assert.deepEqual(unannounced(lens, clientWith({}, ["a.b"])), []);
    const title = result("textDocument/codeLens", [{ range: RANGE, command: { title: "", command: "" } }]);
    assert.deepEqual(unannounced(title, clientWith({})), []);
  });

  it("is noticed: more folds than it takes, and folds within lines", () => {
    const folds = result("textDocument/foldingRange", [{ startLine: 0, startCharacter: 1, endLine: 1 }]);
    assert.deepEqual(unannounced(folds, clientWith({})), []);
    const foldingRange = { rangeLimit: 0, lineFoldingOnly: true };
    assert.equal(unannounced(folds, clientWith({ textDocument: { foldingRange } })).length, 2);
  });
});

function request(method: string, value: unknown = {}): Sent {
  return { kind: "request", method, value };
}

function result(method: string, value: unknown): Sent {
  return { kind: "result", method, value };
}

function registration(method: string, registerOptions: unknown): Sent {
  return request("client/registerCapability", { registrations: [{ id: "1", method, registerOptions }] });
}

function pushed(diagnostic: object, more: object = {}): Sent {
  const value = { uri: "file:///a", diagnostics: [{ ...DIAGNOSTIC, ...diagnostic }], ...more };
  return { kind: "notification", method: "textDocument/publishDiagnostics", value };
}

function publishing(
  publishDiagnostics: NonNullable<NonNullable<ClientCapabilities["textDocument"]>["publishDiagnostics"]>,
): ClientCapabilities {
  return { textDocument: { publishDiagnostics } };
}

function completed(item: object): Sent {
  return result("textDocument/completion", { isIncomplete: false, items: [{ label: "a", ...item }] });
}

type Completion = NonNullable<NonNullable<ClientCapabilities["textDocument"]>["completion"]>;

function completing(completionItem: NonNullable<Completion["completionItem"]>): ClientCapabilities {
  return { textDocument: { completion: { completionItem } } };
}

function acting(more: { isPreferredSupport?: boolean }): ClientCapabilities {
  const codeActionLiteralSupport = { codeActionKind: { valueSet: [] } };
  return { textDocument: { codeAction: { codeActionLiteralSupport, ...more } } };
}
