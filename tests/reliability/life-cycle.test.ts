import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rows } from "../../server/src/lsp/requests.ts";
import { SERVER } from "../support/process.ts";
import {
  frame,
  INITIALIZE,
  type Json,
  notification,
  type RawServer,
  request,
  startRawInMemory,
  startRawProcess,
} from "../support/raw.ts";

const SHUTDOWN = request("stop", "shutdown");
const EXIT = notification("exit");
const textDocument = { uri: "file:///a.linkmsg", languageId: "linkmsg", version: 1, text: "Hi [NAME]\n" };
const OPEN = notification("textDocument/didOpen", { textDocument });
const SYMBOLS = request(1, "textDocument/documentSymbol", { textDocument });

describe("the life of a server", () => {
  describe("in memory", () => {
    it("begins with initialize: every other request is refused", async () => {
      const server = startRawInMemory();
      for (const method of [...rows.map((row) => row.method), "shutdown", "linkmsg/nothing"])
        assert.equal(await refusal(server, request(1, method, {})), -32002, method);
      assert.equal(await refusal(server, INITIALIZE), undefined);
    });

    it("begins with initialize: notifications before it are passed over", async () => {
      const server = startRawInMemory();
      for (const early of [OPEN, notification("initialized"), notification("textDocument/didOpen", 5)])
        server.send(frame(early));
      assert.equal(await refusal(server, INITIALIZE), undefined);
      assert.equal((await ask(server, SYMBOLS))["result"], null);
    });

    it("begins once", async () => {
      const server = startRawInMemory();
      await ask(server, INITIALIZE);
      assert.equal(await refusal(server, { ...INITIALIZE, id: 2 }), -32600);
      server.send(frame(OPEN));
      // The draft's findings are pushed to this client.
      assert.equal((await server.next())["method"], "textDocument/publishDiagnostics");
    });

    it("begins again where the first initialize could not be read", async () => {
      const server = startRawInMemory();
      for (const params of [undefined, {}, { capabilities: null }, { capabilities: [] }, { capabilities: 5 }])
        assert.equal(await refusal(server, request(1, "initialize", params)), -32602);
      const odd = { processId: -1, rootUri: 5, capabilities: {} };
      assert.equal(await refusal(server, request(1, "initialize", odd)), -32602);
      assert.equal(await refusal(server, INITIALIZE), undefined);
    });

    it("begins with a client whose capabilities are none of the protocol's", async () => {
      for (const capabilities of ODD_CAPABILITIES) {
        const server = startRawInMemory();
        const params = { capabilities, workspaceFolders: [5, { uri: 5 }] };
        assert.equal(await refusal(server, request(1, "initialize", params)), undefined);
        server.send(frame(OPEN));
        const completion = { textDocument, position: { line: 0, character: 0 } };
        const hover = { textDocument, position: { line: 0, character: 4 } };
        server.send(frame(request(3, "textDocument/completion", completion)));
        server.send(frame(request(2, "textDocument/hover", hover)));
        const seen: Json[] = [];
        while (!seen.some(({ id }) => id === 2)) seen.push(await server.next());
        assert.equal(
          seen.some(({ method }) => method === "window/logMessage"),
          false,
          JSON.stringify(seen),
        );
        assert.notEqual(seen.find(({ id }) => id === 2)?.["result"], null);
      }
    });

    it("ends with shutdown: every request is refused, notifications are passed over", async () => {
      const server = startRawInMemory();
      await ask(server, INITIALIZE);
      assert.equal((await ask(server, SHUTDOWN))["result"], null);
      server.send(frame(OPEN));
      for (const method of [...rows.map((row) => row.method), "shutdown", "initialize"])
        assert.equal(await refusal(server, request(1, method, {})), -32600, method);
    });

    it("refuses a request whose id still waits, and answers both", async () => {
      const server = startRawInMemory();
      await ask(server, INITIALIZE);
      server.send([1, 1, "1"].map((id) => frame(request(id, "linkmsg/rules", {}))).join(""));
      const answers = [await server.next(), await server.next(), await server.next()];
      assert.deepEqual(answers.map(({ error }) => error !== undefined).sort(), [false, true, true]);
      assert.equal(await refusal(server, request(1, "linkmsg/rules", {})), undefined);
    });
  });

  describe("as a process", () => {
    const cases: readonly [name: string, sent: readonly Json[], status: number][] = [
      ["exit before initialize", [EXIT], 1],
      ["exit without shutdown", [INITIALIZE, EXIT], 1],
      ["exit after a shutdown that was refused", [SHUTDOWN, EXIT], 1],
      ["shutdown and exit", [INITIALIZE, SHUTDOWN, EXIT], 0],
      ["shutdown, other requests and exit", [INITIALIZE, SHUTDOWN, SYMBOLS, EXIT], 0],
    ];
    for (const [name, sent, status] of cases)
      it(`ends with ${status} after ${name}`, async () => {
        const server = startRawProcess();
        server.send(sent.map(frame).join(""));
        assert.equal(await server.exit, status);
      });

    for (const [name, sent, status] of [
      ["before initialize", [], 1],
      ["while it runs", [INITIALIZE, OPEN], 1],
      ["after shutdown", [INITIALIZE, SHUTDOWN], 0],
    ] as const)
      it(`ends with ${status} where its input ends ${name}`, async () => {
        const server = startRawProcess();
        server.send(sent.map(frame).join(""));
        server.end();
        assert.equal(await server.exit, status);
      });

    it("ends where nobody reads its output any more", async () => {
      const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: "pipe" });
      child.stdout.destroy();
      child.stdin.on("error", () => {});
      child.stdin.write(frame(INITIALIZE));
      let errors = "";
      child.stderr.on("data", (chunk) => {
        errors += String(chunk);
      });
      const [status] = await once(child, "close");
      assert.deepEqual([status, errors], [1, ""]);
    });

    it("ends within five seconds of its parent", async () => {
      const parent = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: "pipe" });
      const server = startRawProcess();
      const params = { ...INITIALIZE.params, processId: parent.pid };
      await ask(server, { ...INITIALIZE, params });
      parent.stdin.end();
      await once(parent, "exit");
      const since = Date.now();
      assert.equal(await server.exit, 1);
      assert.ok(Date.now() - since < 5_000);
    });
  });
});

const ODD_CAPABILITIES: readonly unknown[] = [
  { workspace: null, textDocument: null, general: 5 },
  { workspace: 5, textDocument: "x", window: [] },
  { textDocument: { completion: null, hover: 5, codeAction: [], publishDiagnostics: { tagSupport: true } } },
  {
    textDocument: {
      completion: { completionItem: { insertTextModeSupport: {}, resolveSupport: { properties: 5 } } },
    },
  },
  {
    textDocument: {
      hover: { contentFormat: { 0: "markdown" } },
      publishDiagnostics: { tagSupport: { valueSet: 1 } },
    },
  },
  {
    workspace: { workspaceEdit: { resourceOperations: "create" } },
    textDocument: { foldingRange: { rangeLimit: "x" } },
  },
  { textDocument: { semanticTokens: { requests: 5, tokenTypes: 5 } } },
];

async function ask(server: RawServer, message: Json): Promise<Json> {
  server.send(frame(message));
  return server.next();
}

/** The code of the error that a request is answered with. */
async function refusal(server: RawServer, message: Json): Promise<number | undefined> {
  const answer = await ask(server, message);
  assert.equal(answer["id"], message["id"]);
  return (answer["error"] as { code: number } | undefined)?.code;
}
