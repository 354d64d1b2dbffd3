import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SemanticTokensRequest,
  ShutdownRequest,
} from "vscode-languageserver/node";
import { SLICE } from "../../server/src/lsp/slices.ts";
import { POOR, RICH, startInMemory, type TestClient } from "../support/client.ts";
import { startProcess } from "../support/process.ts";
import { codes, full, pull, textDocument, URI } from "../support/requests.ts";

const OTHER = "file:///drafts/ben.linkmsg";
const NEVER = "Hi Ben, we never met, but your talk on joins settled an argument.\n";
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
/** A client that pulls, and can't be asked to pull again. */
const PULLS = { textDocument: { diagnostic: {} } };

function messages(count: number): string {
  const body = "Hi [NAME], your talk on joins settled an argument, though we never met each other here.";
  return Array.from({ length: count }, (_, index) => `### ${index}\n\n${body}\n\n`).join("");
}

function hover(client: TestClient) {
  return client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: OTHER },
    position: { line: 0, character: 12 },
  });
}

describe("while 10 MB in 100,000 messages are being looked at", () => {
  it("other requests are answered, one after the other", async function () {
    this.timeout(120_000);
    const { client, process } = startProcess();
    try {
      await client.initialize(PULLS);
      await client.open(OTHER, NEVER);
      await client.open(URI, messages(100_000));
      const answers: string[] = [];
      const findings = pull(client).then(
        () => void answers.push("findings"),
        () => {},
      );
      for (let count = 0; count < 20; count++) {
        assert.ok(await hover(client));
        answers.push("hover");
      }
      // Were the file looked at in one go, its findings would come first.
      assert.deepEqual(answers, Array(20).fill("hover"));
      client.connection.dispose();
      await findings;
    } finally {
      process.kill();
    }
  });
});

describe("while a draft is being looked at", () => {
  let client: TestClient;
  let tests = 0;
  let pauses: number;
  beforeEach(() => {
    pauses = 0;
    let time = 0;
    const own = ++tests;
    // The time goes on with the steps that are taken, so that a slice is as many of them on every machine.
    const pause = (action: () => void) => {
      // The server of the test before may still be at work.
      if (own === tests) pauses++;
      setImmediate(action);
    };
    client = startInMemory({ turns: { now: () => time++, pause } });
  });
  afterEach(() => client.connection.dispose());

  /** Opens a draft that takes some hundred slices, and asks for its findings. */
  const begin = async (capabilities: ClientCapabilities = PULLS) => {
    await client.initialize(capabilities);
    await client.open(OTHER, NEVER);
    await client.open(URI, messages(1_000));
    const found = { isDone: false, report: pull(client) };
    found.report.then(
      () => {
        found.isDone = true;
      },
      () => {},
    );
    return found;
  };

  it("a request elsewhere waits for a few slices at most", async () => {
    const found = await begin();
    const before = pauses;
    assert.ok(await hover(client));
    assert.ok(pauses - before < 20, `${pauses - before} slices`);
    assert.equal(found.isDone, false);
    assert.ok(codes(full(await found.report)).includes("more-findings"));
    assert.ok(pauses > 100);
  });

  it("what is asked about one place of it is answered from that place", async () => {
    const codeActionKind = { valueSet: ["quickfix"] };
    const codeAction = { codeActionLiteralSupport: { codeActionKind } };
    const found = await begin({ textDocument: { diagnostic: {}, codeAction } });
    const before = pauses;
    const position = { line: 4_000 - 4 + 2, character: 4 };
    const note = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.match(JSON.stringify(note), /open-placeholder|placeholder/i);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
    });
    assert.ok(actions !== null && actions.length > 0);
    const comment = { line: 1, character: 0 };
    await client.change(URI, 2, [{ range: { start: comment, end: comment }, text: "// linkmsg-ignore " }]);
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 1, character: 18 },
    });
    assert.ok(list !== null && "items" in list && list.items.length > 10);
    assert.ok(pauses - before < 60, `${pauses - before} slices`);
    assert.equal(found.isDone, false);
  });

  it("an edit is taken, and only findings of the new text are told", async () => {
    const found = await begin();
    await client.change(URI, 2, [{ range: WHOLE, text: NEVER }]);
    assert.deepEqual(codes(full(await found.report)), ["never"]);

    // The thousand messages are taken out of what is known, which is a step for each.
    assert.ok(pauses * SLICE < 1_500, `${pauses} slices`);
  });

  it("edits do not have it begin anew", async () => {
    const found = await begin();
    const start = { line: 2, character: 0 };
    for (let version = 2; version < 30; version++) {
      await client.change(URI, version, [{ range: { start, end: start }, text: "x" }]);
      await hover(client);
    }
    assert.ok(codes(full(await found.report)).includes("more-findings"));
    // Each message is checked in one step and settled in another.
    assert.ok(pauses * SLICE < 5_000, `${pauses} slices`);
  });

  it("nothing is told of a draft that was closed", async () => {
    const found = await begin();
    await client.close(URI);
    assert.deepEqual(full(await found.report).items, []);
    assert.ok(pauses < 50, `${pauses} slices`);
  });

  it("a cancelled request is answered at once", async () => {
    await begin();
    const cancelling = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument },
      cancelling.token,
    );
    cancelling.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.ok(pauses < 50, `${pauses} slices`);
  });

  it("the server can be shut down", async () => {
    const found = await begin();
    await client.connection.sendRequest(ShutdownRequest.type);
    assert.equal(found.isDone, false);
  });

  it("other settings are followed", async () => {
    const found = await begin(RICH);
    client.configuration = () => ({
      rules: { never: "off", "open-placeholder": "off", "stale-copy": "off" },
    });
    await client.configure({});
    assert.deepEqual(codes(full(await found.report)), []);
  });

  it("a client that takes pushes gets those of the last text alone", async () => {
    await client.initialize(POOR);
    await client.open(URI, messages(1_000));
    await client.change(URI, 2, [{ range: WHOLE, text: NEVER }]);
    assert.deepEqual(
      (await client.pushed()).diagnostics.map(({ code }) => code),
      ["never"],
    );
  });

  for (const [what, ask] of Object.entries({
    outline: () => client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    folds: () => client.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    tokens: () => client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
    lenses: () => client.connection.sendRequest(CodeLensRequest.type, { textDocument }),
  })) {
    it(`its ${what} do not keep others waiting, and are refused where the text changes`, async () => {
      await begin();
      let isDone = false;
      const asked = ask().finally(() => {
        isDone = true;
      });
      assert.ok(await hover(client));
      assert.equal(isDone, false);
      await client.change(URI, 2, [{ range: WHOLE, text: NEVER }]);
      await assert.rejects(asked, { code: -32801 });
    });
  }
});
