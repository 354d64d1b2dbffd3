import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  CodeActionRequest,
  DidSaveTextDocumentNotification,
  DocumentHighlightRequest,
  type InitializeParams,
  SelectionRangeRequest,
} from "vscode-languageserver/node";
import type { ServerOptions } from "../../server/src/lsp/server.ts";
import { POOR, RICH, startInMemory, type TestClient } from "../support/client.ts";
import { codes, full, pull, textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const MISMATCH = "To: Ana Silva\n\nHi Maria, your talk on joins settled an argument in my team.\n";
/** A draft in which the next letter typed, an `r`, makes a word that is flagged. */
const NEVE = "Hi Ana, your talk on joins was new to me, as I had neve";
const END = { line: 0, character: NEVE.length };

describeServers("diagnostics", (client) => {
  it("point at the recipient where a greeting names somebody else", async () => {
    await client().initialize(RICH);
    await client().open(URI, MISMATCH);
    const [mismatch] = full(await pull(client())).items;
    assert.equal(mismatch?.code, "name-mismatch");
    assert.deepEqual(mismatch.relatedInformation, [
      {
        location: {
          uri: URI,
          range: { start: { line: 0, character: 4 }, end: { line: 0, character: 13 } },
        },
        message: "The recipient.",
      },
    ]);
  });

  it("point nowhere and fade nothing for a client that does not show that", async () => {
    await client().initialize(POOR);
    await client().open(URI, `[TOPC]: joins\n${MISMATCH}`);
    const { diagnostics } = await client().pushed();
    const found = diagnostics.map(({ code }) => code);
    assert.ok(found.includes("name-mismatch") && found.includes("unused-value"));
    for (const diagnostic of diagnostics) {
      assert.equal("relatedInformation" in diagnostic, false);
      assert.equal("tags" in diagnostic, false);
    }
  });

  it("show what was kept back while typing as soon as the draft is saved", async () => {
    const synchronization = { didSave: true };
    const saves = { ...RICH, textDocument: { ...RICH.textDocument, synchronization } };
    const { capabilities } = await client().initialize(saves);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    await typeNever(client());
    assert.deepEqual(codes(full(await pull(client()))), []);
    await client().connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    await client().refreshed();
    assert.deepEqual(codes(full(await pull(client()))), ["never"]);
  });
});

async function typeNever(client: TestClient): Promise<void> {
  await client.open(URI, NEVE);
  await client.change(URI, 2, [{ range: { start: END, end: END }, text: "r" }]);
}

describe("diagnostics while a word is typed", () => {
  let client: TestClient;
  let pauses: (() => void)[];
  beforeEach(() => {
    pauses = [];
  });
  afterEach(() => client.connection.dispose());

  const start = async (
    capabilities: ClientCapabilities,
    options?: InitializeParams["initializationOptions"],
  ) => {
    const host: ServerOptions = { later: (_, action) => void pauses.push(action) };
    client = startInMemory(host);
    await client.initialize(capabilities, { initializationOptions: options });
  };
  const found = async () => codes(full(await pull(client)));
  const pushed = async () => (await client.pushed()).diagnostics.map(({ code }) => code);

  it("are kept back until the cursor leaves the word, and then pulled again", async () => {
    await start(RICH);
    await typeNever(client);
    const held = full(await pull(client));
    assert.deepEqual(codes(held), []);
    assert.equal((await pull(client, held.resultId)).kind, "unchanged");
    const position = { line: 0, character: END.character + 1 };
    await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    assert.deepEqual(await found(), []);
    await client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position: { line: 0, character: 2 },
    });
    await client.refreshed();
    assert.deepEqual(codes(full(await pull(client, held.resultId))), ["never"]);
  });

  for (const [name, ask] of Object.entries({
    "actions for another place": () =>
      client.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        context: { diagnostics: [] },
      }),
    "a selection elsewhere": () =>
      client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [{ line: 0, character: 0 }],
      }),
    "a pause": async () => pauses[0]?.(),
  })) {
    it(`are shown after ${name}`, async () => {
      await start(RICH);
      await typeNever(client);
      assert.deepEqual(await found(), []);
      await ask();
      await client.refreshed();
      assert.deepEqual(await found(), ["never"]);
    });
  }

  it("are shown with the next word", async () => {
    await start(RICH);
    await typeNever(client);
    assert.deepEqual(await found(), []);
    const end = { line: 0, character: END.character + 1 };
    await client.change(URI, 3, [{ range: { start: end, end }, text: " " }]);
    assert.deepEqual(await found(), ["never"]);
    pauses[0]?.();
    assert.deepEqual(await found(), ["never"]);
  });

  it("are pushed later to a client that takes pushes", async () => {
    await start(POOR);
    await typeNever(client);
    assert.deepEqual(await pushed(), []);
    pauses[0]?.();
    assert.deepEqual(await pushed(), ["never"]);
  });

  it("are shown at once where the option says so, or nothing could be shown later", async () => {
    await start(RICH, { quietWhileTyping: false });
    await typeNever(client);
    assert.deepEqual(await found(), ["never"]);
    client.connection.dispose();
    await start({ textDocument: { diagnostic: {} } });
    await typeNever(client);
    assert.deepEqual(await found(), ["never"]);
  });
});
