import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  type PublishDiagnosticsParams,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { nodeConfigFiles } from "../../server/src/config-files.node.ts";
import { nodeWorkspaceFiles } from "../../server/src/workspace.node.ts";
import { randomFrom } from "../fuzz/protocol/random.ts";
import type { TestClient } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { frame, INITIALIZE, notification, request, startRawInMemory } from "../support/raw.ts";
import { codes, full } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const PUSHED = { textDocument: { publishDiagnostics: { versionSupport: true } } };
const AT_ONCE = { initializationOptions: { quietWhileTyping: false } };
const URI = "file:///drafts/ana.linkmsg";
const OPEN_BLANK = "Hi [NAME], your talk on joins settled an argument in my team.\n";
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

describe("cancelled requests", () => {
  it("are answered once each, as cancelled or with their result", async () => {
    const server = startRawInMemory();
    server.send(frame(INITIALIZE));
    await server.next();
    const params = { textDocument: { uri: URI } };
    for (let id = 1; id <= 200; id++) {
      const asked = frame(request(id, "textDocument/documentSymbol", params));
      const cancelled = frame(notification("$/cancelRequest", { id }));
      server.send(id % 2 === 0 ? asked + cancelled : cancelled + asked + cancelled);
    }
    server.send(frame(request("last", "linkmsg/rules", {})));
    const ids: unknown[] = [];
    for (let answer = await server.next(); answer["id"] !== "last"; answer = await server.next()) {
      ids.push(answer["id"]);
      const { code } = (answer["error"] ?? {}) as { code?: number };
      assert.ok(code === -32800 || answer["result"] !== undefined, JSON.stringify(answer));
    }
    assert.deepEqual(
      ids.sort((a, b) => Number(a) - Number(b)),
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });
});

describeServers("findings in a hurry", (client) => {
  it("are those of the last text after 1,000 rapid edits, and no older ones come after them", async () => {
    await client().initialize(PUSHED, AT_ONCE);
    await client().open(URI, OPEN_BLANK);
    let text = OPEN_BLANK;
    const random = randomFrom(7);
    for (let version = 2; version <= 1_001; version++) {
      const at = random.below(text.length);
      const added = random.pick(["x", "!", "[A]", "", " "]);
      const [start, end] = [place(text, at), place(text, Math.min(text.length, at + random.below(3)))];
      text = text.slice(0, at) + added + text.slice(Math.max(at, offsetOf(text, end)));
      void client().change(URI, version, [{ range: { start, end }, text: added }]);
    }
    const other = "file:///drafts/same.linkmsg";
    await client().open(other, text);
    const last = new Map<string, PublishDiagnosticsParams>();
    // Findings that stay as they are are not sent again, and which of two drafts is done first is open.
    await pushedUntil(client(), (pushed) => {
      last.set(pushed.uri, pushed);
      return isDeepStrictEqual(last.get(URI)?.diagnostics, last.get(other)?.diagnostics);
    });
    assert.ok((last.get(other)?.diagnostics.length ?? 0) > 0);
    // Whatever came late would be in front of this.
    await client().open("file:///drafts/next.linkmsg", "");
    assert.equal((await client().pushed()).uri, "file:///drafts/next.linkmsg");
  });

  it("are none of a draft that was closed while they were being made", async () => {
    await client().initialize(PUSHED, AT_ONCE);
    void client().open(URI, OPEN_BLANK);
    void client().change(URI, 2, [{ range: WHOLE, text: `${OPEN_BLANK}!!!` }]);
    const params = { textDocument: { uri: URI } };
    const asked = client().connection.sendRequest(DocumentDiagnosticRequest.type, params);
    await client().close(URI);
    assert.ok(await asked);
    const last = await pushedUntil(
      client(),
      ({ diagnostics, version }) => version === undefined && diagnostics.length === 0,
    );
    assert.equal(last.uri, URI);
    // Whatever came late would be in front of this.
    await client().open("file:///drafts/next.linkmsg", "");
    assert.equal((await client().pushed()).uri, "file:///drafts/next.linkmsg");
  });
});

describeServers("findings of a draft that is opened again", (client) => {
  it("are those of the newer text where one file is opened twice, and go with one closing", async () => {
    await client().initialize(PUSHED);
    await client().open(URI, OPEN_BLANK);
    assert.equal((await client().pushed()).diagnostics.length, 1);
    await client().open(URI, "");
    assert.deepEqual((await client().pushed()).diagnostics, []);
    await client().close(URI);
    assert.deepEqual(await client().pushed(), { uri: URI, diagnostics: [] });
    await client().close(URI);
    await client().open(URI, OPEN_BLANK);
    assert.deepEqual((await client().pushed()).diagnostics, []);
    assert.equal((await client().pushed()).diagnostics.length, 1);
  });

  it("move with a draft that is renamed while it is open", async () => {
    await client().initialize(PUSHED);
    await client().open(URI, OPEN_BLANK);
    const before = await client().pushed();
    const renamed = "file:///drafts/bea.linkmsg";
    await client().close(URI);
    await client().open(renamed, OPEN_BLANK);
    assert.deepEqual(await client().pushed(), { uri: URI, diagnostics: [] });
    assert.deepEqual(await client().pushed(), { ...before, uri: renamed });
  });
});

describeServers(
  "files that come and go",
  (client) => {
    const disk = useFolder();
    const folder = (name: string) => ({ uri: `${disk.uri()}/${name}`, name });
    const found = async (name: string) => {
      const params = { textDocument: { uri: `${disk.uri()}/${name}` } };
      return codes(full(await client().connection.sendRequest(DocumentDiagnosticRequest.type, params)));
    };
    const told = (name: string, type: 1 | 2 | 3) =>
      client().connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: `${disk.uri()}/${name}`, type }],
      });

    it("two folders keep their configurations apart, also when one goes", async () => {
      disk.write("a/linkmsg.json", '{ "rules": { "open-placeholder": "off" } }');
      disk.write("b/linkmsg.json", "{}");
      await client().initialize(WATCHING, { workspaceFolders: [folder("a"), folder("b")] });
      for (const name of ["a", "b"]) await client().open(`${disk.uri()}/${name}/x.linkmsg`, OPEN_BLANK);
      assert.deepEqual([await found("a/x.linkmsg"), await found("b/x.linkmsg")], [[], ["open-placeholder"]]);
      const event = { added: [], removed: [folder("a")] };
      await client().connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
      assert.deepEqual(await found("b/x.linkmsg"), ["open-placeholder"]);
    });

    it("a configuration that breaks, is mended and is deleted is followed, with the lists in it", async () => {
      const lists = { phrases: [{ text: "settled an argument", message: "Never say so." }] };
      disk.write("linkmsg.json", JSON.stringify(lists));
      await client().initialize(WATCHING, { workspaceFolders: [folder(".")] });
      await client().open(`${disk.uri()}/x.linkmsg`, OPEN_BLANK);
      const whole = await found("x.linkmsg");
      for (const [text, type, expected] of [
        ['{ "phrases": [', 2, "broken"],
        ["", 2, "broken"],
        ["\u0000", 2, "broken"],
        [JSON.stringify(lists), 2, "whole"],
        [undefined, 3, "bare"],
        [JSON.stringify(lists), 1, "whole"],
      ] as const) {
        if (text === undefined) disk.remove("linkmsg.json");
        else disk.write("linkmsg.json", text);
        await told("linkmsg.json", type);
        const now = await found("x.linkmsg");
        assert.ok(now.includes("open-placeholder"), `${text}: ${now}`);
        if (expected === "whole") assert.deepEqual(now, whole);
        if (expected === "bare") assert.deepEqual(now, ["open-placeholder"]);
      }
    });

    it("a draft that is deleted while it is open stays as it stands in the editor", () =>
      deletedWhileOpen(client(), disk));
  },
  { files: nodeWorkspaceFiles(), configs: nodeConfigFiles() },
);

async function deletedWhileOpen(client: TestClient, disk: ReturnType<typeof useFolder>): Promise<void> {
  disk.write("x.linkmsg", "### Coffee\nHi.\n");
  const uri = `${disk.uri()}/x.linkmsg`;
  await client.initialize(WATCHING, { workspaceFolders: [{ uri: disk.uri(), name: "drafts" }] });
  await client.open(uri, "### Coffee\nHi [NAME].\n");
  disk.remove("x.linkmsg");
  const changes = [{ uri, type: 3 as const }];
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const asked = { textDocument: { uri } };
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, asked);
  assert.ok(codes(full(report)).includes("open-placeholder"));
  const symbols = async () =>
    (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "Coffee" }))?.length;
  assert.equal(await symbols(), 1);
  await client.close(uri);
  assert.equal(await symbols(), 0);
}

const WATCHING = {
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { diagnostic: {} },
};

async function pushedUntil(
  client: TestClient,
  isLast: (pushed: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  for (;;) {
    const pushed = await client.pushed();
    if (isLast(pushed)) return pushed;
  }
}

function place(text: string, offset: number) {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split("\n");
  return lines.slice(0, line).reduce((sum, before) => sum + before.length + 1, 0) + character;
}
