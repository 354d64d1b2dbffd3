import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { POOR, type TestClient } from "../support/client.ts";
import { textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const DRAFT = [
  "// linkmsg-ignore never",
  "### After her talk",
  "To: Ana",
  "[TOPIC]: joins",
  "",
  "See https://a.example.",
  "",
].join("\n");

const RICH: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 1 },
    documentLink: { tooltipSupport: true },
  },
};

describeServers("symbols", (client) => {
  it("gives a tree of symbols to a client that shows one", async () => {
    const { connection } = await opened(client(), RICH);
    assert.deepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), [
      {
        name: "After her talk",
        detail: "Ana · invitation",
        kind: 15,
        range: rangeOf([1, 0], [6, 0]),
        selectionRange: rangeOf([1, 4], [1, 18]),
        children: [
          {
            name: "TOPIC",
            detail: "joins",
            kind: 14,
            range: rangeOf([3, 0], [3, 14]),
            selectionRange: rangeOf([3, 1], [3, 6]),
            children: [],
          },
        ],
      },
    ]);
  });

  it("gives a flat list of symbols to all others", async () => {
    const { connection } = await opened(client(), POOR);
    const range = rangeOf([1, 0], [6, 0]);
    const value = { uri: URI, range: rangeOf([3, 0], [3, 14]) };
    assert.deepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), [
      { name: "After her talk", kind: 15, location: { uri: URI, range } },
      { name: "TOPIC", kind: 14, location: value, containerName: "After her talk" },
    ]);
  });

  it("finds the messages of open drafts, untitled ones too", async () => {
    const { connection } = await opened(client(), POOR);
    await client().open("untitled:Untitled-1", "Template: coffee\n\nHi.\n");
    await client().open("git:/drafts/ana.linkmsg", DRAFT);
    const found = async (query: string) =>
      (await connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(
        ({ name, kind, containerName }) => ({ name, kind, containerName }),
      );
    const talk = { name: "After her talk", kind: 15, containerName: "ana.linkmsg" };
    assert.deepEqual(await found("herta"), [talk]);
    assert.deepEqual(await found("cof"), [{ name: "coffee", kind: 5, containerName: "untitled:Untitled-1" }]);
    assert.deepEqual(await found("no such"), []);
  });
});

describeServers("folding and selection", (client) => {
  it("folds by lines, and no more than the client takes", async () => {
    const { connection } = await opened(client(), RICH);
    assert.deepEqual(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), [
      { startLine: 1, endLine: 5, kind: "region" },
    ]);
  });

  it("folds by characters for a client that takes them", async () => {
    const { connection } = await opened(client(), POOR);
    assert.deepEqual(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), [
      { startLine: 1, startCharacter: 18, endLine: 5, endCharacter: 22, kind: "region" },
      { startLine: 2, startCharacter: 7, endLine: 3, endCharacter: 14, kind: "region" },
    ]);
  });

  it("selects step by step at each position", async () => {
    const { connection } = await opened(client(), POOR);
    const positions = [
      { line: 3, character: 3 },
      { line: 99, character: 0 },
    ];
    const selections = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.equal(selections?.length, 2);
    const [first, second] = selections ?? [];
    assert.deepEqual(first?.range, rangeOf([3, 1], [3, 6]));
    assert.deepEqual(first?.parent?.range, rangeOf([3, 0], [3, 14]));
    assert.deepEqual(second?.range, rangeOf([1, 0], [6, 0]));
    assert.deepEqual(second?.parent, { range: rangeOf([0, 0], [6, 0]) });
  });
});

describeServers("structure", (client) => {
  it("is announced", async () => {
    const { capabilities } = await client().initialize(POOR);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(capabilities.workspaceSymbolProvider, true);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.equal(capabilities.selectionRangeProvider, true);
    assert.deepEqual(capabilities.documentLinkProvider, {});
    assert.equal(capabilities.workspace, undefined);
  });

  it("links rules and addresses, with tooltips where the client shows them", async () => {
    const { connection } = await opened(client(), RICH);
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(links, [
      {
        range: rangeOf([0, 18], [0, 23]),
        target: "https://github.com/linkmsg/linkmsg/blob/main/docs/rules/never.md",
        tooltip: "Read about the rule “never”",
      },
      { range: rangeOf([5, 4], [5, 21]), target: "https://a.example", tooltip: "Open this address" },
    ]);
  });

  it("answers nothing for a document that is not open", async () => {
    await client().initialize(POOR);
    const { connection } = client();
    assert.equal(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
    assert.equal(await connection.sendRequest(DocumentLinkRequest.type, { textDocument }), null);
    const selection = { textDocument, positions: [{ line: 0, character: 0 }] };
    assert.equal(await connection.sendRequest(SelectionRangeRequest.type, selection), null);
  });
});

async function opened(client: TestClient, capabilities: ClientCapabilities): Promise<TestClient> {
  await client.initialize(capabilities);
  await client.open(URI, DRAFT);
  return client;
}

function rangeOf([line, character]: [number, number], [endLine, endCharacter]: [number, number]) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
