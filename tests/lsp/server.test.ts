import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
  ShutdownRequest,
  TextEdit,
} from "vscode-languageserver/node";
import { POOR, RICH, type TestClient } from "../support/client.ts";
import {
  codes,
  contentsAt,
  firstCompletion,
  formatOf,
  full,
  hoverAt,
  newText,
  pull,
  textDocument,
  URI,
} from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const OPEN_BLANK = "Hi [NAME], your talk on joins settled an argument in my team.\n";

function describeStart(client: () => TestClient): void {
  it("announces what it does, and pull diagnostics to a client that pulls", async () => {
    const { capabilities, serverInfo } = await client().initialize(RICH);
    assert.equal(serverInfo?.name, "linkmsg");
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.hoverProvider, true);
    assert.ok(capabilities.completionProvider);
    assert.equal(capabilities.diagnosticProvider?.identifier, "linkmsg");
    assert.equal(capabilities.diagnosticProvider.interFileDependencies, false);
    assert.deepEqual(await client().registered(), ["workspace/didChangeConfiguration"]);
  });

  it("announces no pull diagnostics to a client that does not pull", async () => {
    assert.equal((await client().initialize(POOR)).capabilities.diagnosticProvider, undefined);
  });

  it("refuses requests before initialize, a second initialize, and requests after shutdown", async () => {
    const params = { textDocument, position: { line: 0, character: 0 } };
    await assert.rejects(client().connection.sendRequest(HoverRequest.type, params), { code: -32002 });
    await client().initialize(POOR);
    await assert.rejects(client().initialize(POOR), { code: -32600 });
    await client().connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(client().connection.sendRequest(HoverRequest.type, params), { code: -32600 });
  });

  it("says of a request that it does not know it", async () => {
    await client().initialize(POOR);
    await assert.rejects(client().connection.sendRequest("linkmsg/nothing", {}), { code: -32601 });
  });
}

function describePull(client: () => TestClient): void {
  it("answers a pull with the findings, and unchanged while nothing changes", async () => {
    await client().initialize(RICH);
    await client().open(URI, OPEN_BLANK);
    const first = full(await pull(client()));
    const [diagnostic] = first.items;
    assert.deepEqual(
      { ...diagnostic, message: "" },
      {
        range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } },
        severity: 1,
        source: "linkmsg",
        code: "open-placeholder",
        codeDescription: {
          href: "https://github.com/linkmsg/linkmsg/blob/main/docs/rules/open-placeholder.md",
        },
        message: "",
      },
    );
    assert.deepEqual(await pull(client(), first.resultId), { kind: "unchanged", resultId: first.resultId });
  });

  it("follows incremental changes, and does not mistake a document opened again for the old one", async () => {
    await client().initialize(RICH);
    await client().open(URI, OPEN_BLANK);
    const first = full(await pull(client()));
    await client().change(URI, 2, [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } }, text: "Ana" },
    ]);
    assert.deepEqual(codes(full(await pull(client(), first.resultId))), []);
    await client().close(URI);
    assert.deepEqual(full(await pull(client(), first.resultId)).items, []);
    await client().open(URI, OPEN_BLANK);
    assert.deepEqual(codes(full(await pull(client(), first.resultId))), ["open-placeholder"]);
  });

  it("survives a change behind the text's end", async () => {
    await client().initialize(RICH);
    await client().open(URI, "Hi Ana");
    const far = { line: 99, character: 99 };
    await client().change(URI, 2, [{ range: { start: far, end: far }, text: "\n\nHi [NAME]" }]);
    assert.equal(full(await pull(client())).items[0]?.range.start.line, 2);
  });

  it("marks an unused value as unnecessary", async () => {
    await client().initialize(RICH);
    await client().open(URI, "[TOPC]: joins\n\nHi Ana, your talk settled an argument in my team.\n");
    const { items } = full(await pull(client()));
    assert.deepEqual(items.find(({ code }) => code === "unused-value")?.tags, [1]);
  });
}

function describeSettings(client: () => TestClient): void {
  it("asks for its settings, and again after a change, and has the client pull anew", async () => {
    await client().initialize(RICH);
    client().configuration = () => ({ rules: { "open-placeholder": "off" } });
    await client().open(URI, OPEN_BLANK);
    const first = full(await pull(client()));
    assert.deepEqual(codes(first), []);
    client().configuration = () => ({ rules: { "open-placeholder": "hint" } });
    await client().configure(null);
    await client().refreshed();
    assert.equal(full(await pull(client(), first.resultId)).items[0]?.severity, 4);
  });

  it("keeps the defaults and logs a line for each setting that is not valid", async () => {
    await client().initialize(RICH);
    client().configuration = () => ({ account: "gold", rules: { nope: "off" }, limits: { message: -1 } });
    await client().open(URI, OPEN_BLANK);
    assert.deepEqual(codes(full(await pull(client()))), ["open-placeholder"]);
    assert.match(await client().logged(), /linkmsg\.account/);
    assert.match(await client().logged(), /no rule “nope”/);
    assert.match(await client().logged(), /linkmsg\.limits\.message/);
  });
}

function describePush(client: () => TestClient): void {
  it("pushes to a client that does not pull: on open, change and close, without optional parts", async () => {
    await client().initialize(POOR);
    await client().open(URI, `// note\n${OPEN_BLANK}`);
    const opened = await client().pushed();
    assert.deepEqual(Object.keys(opened).sort(), ["diagnostics", "uri"]);
    assert.deepEqual(Object.keys(opened.diagnostics[0] ?? {}).sort(), [
      "code",
      "message",
      "range",
      "severity",
      "source",
    ]);
    await client().change(URI, 2, [
      { range: { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } }, text: "Ana" },
    ]);
    assert.deepEqual(await client().pushed(), { uri: URI, diagnostics: [] });
    await client().close(URI);
    assert.deepEqual(await client().pushed(), { uri: URI, diagnostics: [] });
  });

  it("names the version of what it pushes to a client that reads it", async () => {
    await client().initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } });
    await client().open(URI, OPEN_BLANK);
    assert.equal((await client().pushed()).version, 1);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await client().change(URI, 7, [{ range: whole, text: "" }]);
    assert.deepEqual(await client().pushed(), { uri: URI, version: 7, diagnostics: [] });
  });

  it("takes settings from initialize and from a change that carries them", async () => {
    const off = { rules: { "open-placeholder": "off" } };
    await client().initialize(POOR, { initializationOptions: { linkmsg: off } });
    await client().open(URI, OPEN_BLANK);
    assert.deepEqual((await client().pushed()).diagnostics, []);
    await client().configure({ linkmsg: {} });
    assert.equal((await client().pushed()).diagnostics[0]?.code, "open-placeholder");
  });
}

function describeFeatures(client: () => TestClient): void {
  it("offers templates as snippets", async () => {
    await client().initialize(RICH);
    await client().open(URI, "To: Ana\n\nmut");
    const item = await firstCompletion(client());
    assert.equal(item.kind, 15);
    assert.equal(item.insertTextFormat, 2);
    assert.match(newText(item), /\$\{1:\[NAME\]\}/);
    assert.equal(formatOf(item), "markdown");
    assert.ok(TextEdit.is(item.textEdit));
    assert.deepEqual(item.textEdit.range, {
      start: { line: 2, character: 0 },
      end: { line: 2, character: 3 },
    });
  });

  it("offers them as plain text with blanks to a client without tab stops", async () => {
    await client().initialize(POOR);
    await client().open(URI, "To: Ana\n\nmut");
    const item = await firstCompletion(client());
    assert.equal(item.insertTextFormat, 1);
    assert.match(newText(item), /^Hi \[NAME\]/);
    assert.doesNotMatch(newText(item), /\$|\\/);
    assert.equal(formatOf(item), "plaintext");
  });

  it("hovers in Markdown for a client that takes it, and says nothing of plain words", async () => {
    await client().initialize(RICH);
    await client().open(URI, OPEN_BLANK);
    assert.equal((await contentsAt(client(), 0, 5)).kind, "markdown");
    assert.equal(await hoverAt(client(), 0, 20), null);
  });

  it("hovers in plain text for a client that says nothing of Markdown", async () => {
    await client().initialize(POOR);
    await client().open(URI, OPEN_BLANK);
    const contents = await contentsAt(client(), 0, 5);
    assert.equal(contents.kind, "plaintext");
    assert.doesNotMatch(contents.value, /\*\*|\\\[/);
  });
}

function describeTrouble(client: () => TestClient): void {
  it("answers a cancelled request as cancelled", async () => {
    await client().initialize(RICH);
    await client().open(URI, OPEN_BLANK);
    const source = new CancellationTokenSource();
    client().configuration = () => source.cancel();
    const report = client().connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument },
      source.token,
    );
    await assert.rejects(report, { code: -32800 });
  });

  it("goes on after parameters that can't be read, and logs nothing of them", async () => {
    await client().initialize(RICH);
    await client().open(URI, OPEN_BLANK);
    await assert.rejects(client().connection.sendRequest("textDocument/hover", {}), { code: -32602 });
    await client().connection.sendNotification("textDocument/didOpen", { secret: "Hi Ana" });
    const line = await client().logged();
    assert.equal(line, "textDocument/didOpen was left out: textDocument should be an object");
    assert.deepEqual(codes(full(await pull(client()))), ["open-placeholder"]);
  });

  it("answers nothing for a document that is not open", async () => {
    await client().initialize(RICH);
    assert.equal(await hoverAt(client(), 0, 0), null);
    assert.deepEqual(full(await pull(client())).items, []);
    await client().change(URI, 2, []);
    assert.match(await client().logged(), /not open/);
  });
}

describeServers("language server", (client) => {
  describeStart(client);
  describePull(client);
  describeSettings(client);
  describePush(client);
  describeFeatures(client);
  describeTrouble(client);
});
