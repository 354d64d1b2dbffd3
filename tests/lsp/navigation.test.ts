import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  DefinitionRequest,
  DocumentHighlightRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
} from "vscode-languageserver/node";
import { POOR, type TestClient } from "../support/client.ts";
import { textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const DRAFT =
  "[TOPIC]: joins\n\n### Ana\n\nHi [NAME], on [TOPIC|it].\n\n### Bo\n[TOPIC]: trees\n\nOn [TOPIC]?\n";
const VALUE = rangeOf(0, 1, 6);
const USE = rangeOf(4, 15, 20);
const AT_USE = { textDocument, position: { line: 4, character: 16 } };
const AT_WORDS = { textDocument, position: { line: 4, character: 0 } };

const RENAMING: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true } },
};

describeServers("navigation", (client) => {
  it("is announced, preparing a rename only to a client that prepares", async () => {
    const { capabilities } = await client().initialize(RENAMING);
    assert.equal(capabilities.definitionProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.equal(capabilities.documentHighlightProvider, true);
    assert.equal(capabilities.linkedEditingRangeProvider, true);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  });

  it("leads from a placeholder to its value line, and to all its places", async () => {
    const { connection } = await opened(client(), POOR);
    assert.deepEqual(await connection.sendRequest(DefinitionRequest.type, AT_USE), [
      { uri: URI, range: VALUE },
    ]);
    const references = (includeDeclaration: boolean) =>
      connection.sendRequest(ReferencesRequest.type, { ...AT_USE, context: { includeDeclaration } });
    assert.deepEqual(await references(false), [{ uri: URI, range: USE }]);
    assert.deepEqual(await references(true), [
      { uri: URI, range: VALUE },
      { uri: URI, range: USE },
    ]);
  });

  it("highlights writes and reads, and links equal labels", async () => {
    const { connection } = await opened(client(), POOR);
    assert.deepEqual(await connection.sendRequest(DocumentHighlightRequest.type, AT_USE), [
      { range: VALUE, kind: 3 },
      { range: USE, kind: 2 },
    ]);
    const linked = await connection.sendRequest(LinkedEditingRangeRequest.type, AT_USE);
    assert.deepEqual(linked?.ranges, [VALUE, USE]);
    assert.match("MUTUAL CONNECTION_2", new RegExp(`^${linked?.wordPattern}$`));
    assert.equal(await connection.sendRequest(LinkedEditingRangeRequest.type, AT_WORDS), null);
  });
});

describeServers("rename", (client) => {
  it("renames with the document's version where the client takes that", async () => {
    const { connection } = await opened(client(), RENAMING);
    assert.deepEqual(await connection.sendRequest(PrepareRenameRequest.type, AT_USE), {
      range: USE,
      placeholder: "TOPIC",
    });
    const edit = await connection.sendRequest(RenameRequest.type, { ...AT_USE, newName: "EVENT" });
    assert.deepEqual(edit, {
      documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [change(VALUE), change(USE)] }],
    });
  });

  it("renames by plain changes for all others", async () => {
    const { connection } = await opened(client(), POOR);
    const edit = await connection.sendRequest(RenameRequest.type, { ...AT_USE, newName: "EVENT" });
    assert.deepEqual(edit, { changes: { [URI]: [change(VALUE), change(USE)] } });
  });

  it("refuses a rename with the reason", async () => {
    const { connection } = await opened(client(), RENAMING);
    const rename = connection.sendRequest(RenameRequest.type, { ...AT_USE, newName: "name" });
    await assert.rejects(rename, { code: -32803, message: /\[NAME\] is already used in “Ana”/ });
    const prepared = connection.sendRequest(PrepareRenameRequest.type, AT_WORDS);
    await assert.rejects(prepared, { code: -32803, message: /nothing to rename here/ });
  });

  it("answers nothing for a document that is not open", async () => {
    await client().initialize(POOR);
    const { connection } = client();
    assert.equal(await connection.sendRequest(DefinitionRequest.type, AT_USE), null);
    assert.equal(await connection.sendRequest(RenameRequest.type, { ...AT_USE, newName: "X" }), null);
  });
});

async function opened(client: TestClient, capabilities: ClientCapabilities): Promise<TestClient> {
  await client.initialize(capabilities);
  await client.open(URI, DRAFT);
  return client;
}

function rangeOf(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

function change(range: Range) {
  return { range, newText: "EVENT" };
}
