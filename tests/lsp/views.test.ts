import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import { POOR, RICH, type TestClient } from "../support/client.ts";
import { hoverAt, textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

/** An editor that shows all that these tests are about. */
const SHOWS: ClientCapabilities = {
  workspace: { ...RICH.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
  textDocument: {
    ...RICH.textDocument,
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

const DRAFT = "### Ana\nto:  Ana\nTO: Ana\n\nHi [NAME], your talk settled it. \n\n### Ben\n\nHi [NAME].";
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const firstLine = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

function describeTokens(client: () => TestClient): void {
  it("announces semantic tokens only in the ways that the client asks for them", async () => {
    const { capabilities } = await client().initialize(SHOWS);
    const { full, range, legend } = capabilities.semanticTokensProvider ?? {};
    assert.deepEqual({ full, range }, { full: { delta: true }, range: true });
    assert.deepEqual(legend?.tokenModifiers, ["declaration", "documentation", "open", "filled"]);
  });

  it("announces none to a client that asks for none", async () => {
    assert.equal((await client().initialize(POOR)).capabilities.semanticTokensProvider, undefined);
  });

  it("sends tokens relative to each other, and then what changed", async () => {
    await client().initialize(SHOWS);
    await client().open(URI, "### Ana\n\nHi [NAME]\n");
    const { connection } = client();
    const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(all?.data, [
      ...[0, 0, 3, 7, 0, 0, 4, 3, 7, 0],
      ...[2, 3, 1, 6, 4, 0, 1, 4, 6, 4, 0, 4, 1, 6, 4],
    ]);
    const previousResultId = all?.resultId ?? "";
    const at = { line: 1, character: 0 };
    await client().change(URI, 2, [{ range: { start: at, end: at }, text: "To: Ana\n" }]);
    const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId,
    });
    assert.ok(delta && "edits" in delta);
    assert.deepEqual(delta.edits, [
      { start: 10, deleteCount: 15, data: [1, 0, 2, 2, 0, 2, 3, 1, 6, 8, 0, 1, 4, 6, 8, 0, 4, 1, 6, 8] },
    ]);
    const params = { textDocument, range: firstLine };
    const some = await connection.sendRequest(SemanticTokensRangeRequest.type, params);
    assert.deepEqual(some?.data, [0, 0, 3, 7, 0, 0, 4, 3, 7, 0, 1, 0, 2, 2, 0]);
  });

  it("forgets the tokens of a document that was closed", async () => {
    await client().initialize(SHOWS);
    await client().open(URI, DRAFT);
    const { connection } = client();
    const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const params = { textDocument, previousResultId: all?.resultId ?? "" };
    await client().close(URI);
    assert.equal(await connection.sendRequest(SemanticTokensDeltaRequest.type, params), null);
    await client().open(URI, DRAFT);
    assert.ok("data" in ((await connection.sendRequest(SemanticTokensDeltaRequest.type, params)) ?? {}));
  });
}

function describeHints(client: () => TestClient): void {
  it("shows hints with the gaps on their right sides, within the range asked for", async () => {
    await client().initialize(SHOWS);
    client().configuration = () => ({ limits: { invitationFree: 20 } });
    await client().open(URI, DRAFT);
    const ask = (range: typeof everything) =>
      client().connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    const hints = (await ask(everything)) ?? [];
    assert.deepEqual(
      hints.map(({ label, position, paddingLeft, paddingRight }) => [
        label,
        position.line,
        position.character,
        paddingLeft,
        paddingRight,
      ]),
      [
        ["= Ana", 4, 9, true, false],
        ["▏cut here", 4, 23, false, true],
        ["29 / 20", 4, 33, true, false],
        ["4–8 / 20", 8, 10, true, false],
      ],
    );
    assert.ok(hints.every(({ tooltip }) => typeof tooltip === "string"));
    assert.deepEqual(await ask(firstLine), []);
  });

  it("has hints and lenses shown anew after a change of settings, where the client can", async () => {
    const { connection } = client();
    const refreshed = Promise.all(
      [InlayHintRefreshRequest.type, CodeLensRefreshRequest.type].map(
        (type) => new Promise<void>((resolve) => connection.onRequest(type, () => resolve())),
      ),
    );
    await client().initialize(SHOWS);
    await client().configure(null);
    await refreshed;
    await client().refreshed();
  });

  it("asks for no refresh where the client announced none", async () => {
    await client().initialize(POOR);
    await client().open(URI, DRAFT);
    await client().pushed();
    await client().configure({ linkmsg: { limits: { invitationFree: 20 } } });
    assert.ok((await client().pushed()).diagnostics.some(({ code }) => code === "over-limit"));
    const params = { textDocument, range: everything };
    assert.equal((await client().connection.sendRequest(InlayHintRequest.type, params))?.length, 4);
  });

  it("explains a separator under the client's settings", async () => {
    await client().initialize(SHOWS);
    client().configuration = () => ({ account: "premium" });
    await client().open(URI, DRAFT);
    assert.match(JSON.stringify(await hoverAt(client(), 0, 1)), /29 of the 300 characters/);
  });
}

function describeLenses(client: () => TestClient): void {
  const ask = async (): Promise<CodeLens[]> =>
    (await client().connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];

  it("tells how messages stand, with no command that the client did not announce", async () => {
    await client().initialize(SHOWS);
    client().configuration = () => ({ rules: { "default-invitation": "off" } });
    await client().open(URI, DRAFT);
    const lenses = await ask();
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, range.end.character, command?.command]),
      [
        [0, 7, ""],
        [6, 7, ""],
      ],
    );
    assert.match(lenses[1]?.command?.title ?? "", /^1 open .*4–8\/200$/);
  });

  it("offers the commands that the client announced, for the message's index", async () => {
    const commands = ["linkmsg.fillPlaceholders", "linkmsg.copyMessage", "linkmsg.other", 3];
    await client().initialize(SHOWS, { initializationOptions: { commands } });
    await client().open(URI, DRAFT);
    const offered = (await ask()).flatMap(({ command }) => (command?.command ? [command] : []));
    assert.deepEqual(offered, [
      { title: "Copy", command: "linkmsg.copyMessage", arguments: [URI, 0] },
      { title: "Copy", command: "linkmsg.copyMessage", arguments: [URI, 1] },
      { title: "Fill in", command: "linkmsg.fillPlaceholders", arguments: [URI, 1] },
    ]);
  });
}

function describeFormatting(client: () => TestClient): void {
  it("formats a document, a range and the line above Enter with edits of single places", async () => {
    await client().initialize(POOR);
    await client().open(URI, "### Ana\nkind :  Reply\n\n\nHi Ana. \n### Ben\nHi.");
    const { connection } = client();
    const edit = (line: number, start: number, end: number, newText: string, lastLine = line) => ({
      range: { start: { line, character: start }, end: { line: lastLine, character: end } },
      newText,
    });
    const key = edit(1, 0, 9, "Kind: r");
    const all = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.deepEqual(all, [
      key,
      edit(3, 0, 0, "", 4),
      edit(4, 7, 8, ""),
      edit(5, 0, 0, "\n"),
      edit(6, 3, 3, "\n"),
    ]);
    const range = { start: { line: 1, character: 2 }, end: { line: 2, character: 0 } };
    const some = { textDocument, options, range };
    assert.deepEqual(await connection.sendRequest(DocumentRangeFormattingRequest.type, some), [key]);
    const typed = { textDocument, options, position: { line: 2, character: 0 }, ch: "\n" };
    assert.deepEqual(await connection.sendRequest(DocumentOnTypeFormattingRequest.type, typed), [key]);
    const other = { ...typed, ch: "x" };
    assert.deepEqual(await connection.sendRequest(DocumentOnTypeFormattingRequest.type, other), []);
  });

  it("answers nothing for a document that is not open", async () => {
    await client().initialize(POOR);
    const { connection } = client();
    assert.equal(
      await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      null,
    );
    assert.equal(await connection.sendRequest(CodeLensRequest.type, { textDocument }), null);
    const params = { textDocument, range: everything };
    assert.equal(await connection.sendRequest(InlayHintRequest.type, params), null);
  });
}

describeServers("views from the language server", (client) => {
  describeTokens(client);
  describeHints(client);
  describeLenses(client);
  describeFormatting(client);
});
