import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from "vscode-languageserver/node";
import { nodeConfigFiles } from "../../server/src/config-files.node.ts";
import { nodeWorkspaceFiles } from "../../server/src/workspace.node.ts";
import { POOR, RICH, type TestClient } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { codes, full } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const NEVER = "Hi Ana, we never met, but your talk on joins settled an argument.\n";
const OFF = '{ "rules": { "never": "off" } }';
const BROKEN = '{\n  "rules": { "never": "off" },\n  "acount": "premium"\n}\n';

/** An editor that tells of files that change on disk. */
const WATCHES: ClientCapabilities = {
  ...RICH,
  workspace: { ...RICH.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

type Disk = ReturnType<typeof useFolder>;

/** An editor in a folder on disk. */
function editorIn(client: () => TestClient, disk: Disk) {
  const uri = (name: string) => `${disk.uri()}/${name}`;
  return {
    uri,
    async start(capabilities: ClientCapabilities = WATCHES): Promise<void> {
      await client().initialize(capabilities, { workspaceFolders: [{ uri: disk.uri(), name: "drafts" }] });
      for (let left = registrations(capabilities); left > 0; left--) await client().registered();
    },
    /** The rule ids found in a draft. */
    async found(name: string) {
      const params = { textDocument: { uri: uri(name) } };
      return codes(full(await client().connection.sendRequest(DocumentDiagnosticRequest.type, params)));
    },
    /** Tells the server that a file was changed. */
    tell(name: string): Promise<void> {
      const changes = [{ uri: uri(name), type: 2 as const }];
      return client().connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    },
  };
}

function describeHolding(client: () => TestClient, disk: Disk): void {
  const { uri, start, found, tell } = editorIn(client, disk);

  it("overrides the editor, the nearest one alone, up to the workspace folder", async () => {
    disk.write("drafts/linkmsg.json", OFF);
    disk.write("drafts/sub/.linkmsg.json", '{ "rules": { "open-placeholder": "hint" } }');
    client().configuration = () => ({ rules: { never: "error", "open-placeholder": "off" } });
    const folder = { uri: uri("drafts/sub"), name: "sub" };
    await client().initialize(WATCHES, {
      workspaceFolders: [{ uri: uri("drafts"), name: "drafts" }, folder],
    });
    await client().open(uri("drafts/a.linkmsg"), `${NEVER}[ROLE]`);
    await client().open(uri("drafts/deep/er/b.linkmsg"), NEVER);
    await client().open(uri("drafts/sub/c.linkmsg"), `${NEVER}[ROLE]`);
    assert.deepEqual(await found("drafts/a.linkmsg"), []);
    assert.deepEqual(await found("drafts/deep/er/b.linkmsg"), []);
    assert.deepEqual(await found("drafts/sub/c.linkmsg"), ["never", "open-placeholder"]);
  });

  it("follows changes that the client tells of, and has everything shown anew", async () => {
    await start();
    await client().open(uri("a.linkmsg"), NEVER);
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
    disk.write("linkmsg.json", OFF);
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
    await tell("linkmsg.json");
    await client().refreshed();
    assert.deepEqual(await found("a.linkmsg"), []);
    disk.remove("linkmsg.json");
    await tell("linkmsg.json");
    await client().refreshed();
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
  });

  it("finds changes by itself for a client that can't tell of them", async () => {
    await start(RICH);
    await client().open(uri("a.linkmsg"), NEVER);
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
    disk.write("linkmsg.json", OFF);
    assert.deepEqual(await found("a.linkmsg"), []);
    await client().refreshed();
  });

  it("gives no findings for drafts that it leaves out", async () => {
    disk.write("linkmsg.json", '{ "ignore": ["archive/**"] }');
    await start();
    await client().open(uri("archive/2025/a b.linkmsg"), NEVER);
    await client().open(uri("b.linkmsg"), NEVER);
    assert.deepEqual(await found("archive/2025/a b.linkmsg"), []);
    assert.deepEqual(await found("b.linkmsg"), ["never"]);
  });
}

function describeProblems(client: () => TestClient, disk: Disk): void {
  const { uri, start, found, tell } = editorIn(client, disk);

  it("shows what is wrong with it where it stands, and takes that back when it is mended or removed", async () => {
    disk.write("linkmsg.json", BROKEN);
    await start();
    await client().open(uri("a.linkmsg"), NEVER);
    assert.deepEqual(await found("a.linkmsg"), []);
    const shown = await client().pushed();
    assert.equal(shown.uri, uri("linkmsg.json"));
    assert.deepEqual(shown.diagnostics, [ACOUNT]);
    disk.write("linkmsg.json", OFF);
    await tell("linkmsg.json");
    assert.deepEqual(await client().pushed(), { uri: uri("linkmsg.json"), diagnostics: [] });
    disk.write("linkmsg.json", "{");
    await tell("linkmsg.json");
    assert.equal((await client().pushed()).diagnostics.length, 1);
    disk.remove("linkmsg.json");
    await tell("linkmsg.json");
    assert.deepEqual((await client().pushed()).diagnostics, []);
  });

  it("takes an open one as it stands in the editor, and treats it as no draft", async () => {
    disk.write("linkmsg.json", "{}");
    await start();
    await client().open(uri("a.linkmsg"), NEVER);
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
    const textDocument = { uri: uri("linkmsg.json"), languageId: "json", version: 1, text: OFF };
    await client().connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await client().refreshed();
    assert.deepEqual(await found("a.linkmsg"), []);
    assert.deepEqual(await found("linkmsg.json"), []);
    const position = { line: 0, character: 4 };
    const { connection } = client();
    assert.equal(await connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    const start0 = { line: 0, character: 0 };
    await client().change(textDocument.uri, 2, [{ range: { start: start0, end: start0 }, text: "," }]);
    assert.equal((await client().pushed()).diagnostics.length, 1);
    await client().close(textDocument.uri);
    assert.deepEqual((await client().pushed()).diagnostics, []);
    assert.deepEqual(await found("a.linkmsg"), ["never"]);
  });

  it("of a folder that leaves the workspace holds no longer", async () => {
    disk.write("linkmsg.json", BROKEN);
    await start({ ...WATCHES, workspace: { ...WATCHES.workspace, workspaceFolders: true } });
    await client().open(uri("sub/a.linkmsg"), NEVER);
    assert.deepEqual(await found("sub/a.linkmsg"), []);
    assert.equal((await client().pushed()).diagnostics.length, 1);
    const event = { added: [], removed: [{ uri: disk.uri(), name: "drafts" }] };
    await client().connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    assert.deepEqual((await client().pushed()).diagnostics, []);
    await client().refreshed();
    assert.deepEqual(await found("sub/a.linkmsg"), ["never"]);
  });
}

const ACOUNT: Diagnostic = {
  range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
  severity: DiagnosticSeverity.Error,
  source: "linkmsg",
  code: "configuration",
  message: "There is no setting “acount” in “linkmsg.json”. Did you mean “account”?",
};

function registrations({ workspace }: ClientCapabilities): number {
  const asked = [workspace?.didChangeConfiguration, workspace?.didChangeWatchedFiles];
  return asked.filter((feature) => feature?.dynamicRegistration).length;
}

function describePushed(client: () => TestClient, disk: Disk): void {
  it("holds for a client that takes pushes only, and is found changed with the next change of a draft", async () => {
    const [first, second] = [`${disk.uri()}/a.linkmsg`, `${disk.uri()}/b.linkmsg`];
    await client().initialize(POOR, { rootUri: disk.uri() });
    await client().open(first, NEVER);
    await client().open(second, NEVER);
    const flagged = { [first]: ["never"], [second]: ["never"] };
    assert.deepEqual(await pushedOf(client(), 2), flagged);
    disk.write("linkmsg.json", OFF);
    const end = { line: 1, character: 0 };
    await client().change(first, 2, [{ range: { start: end, end }, text: "Best, Bo" }]);
    assert.deepEqual(await pushedOf(client(), 2), { [first]: [], [second]: [] });
  });
}

/** The rules that so many drafts are told next, by URI: which of them is done first is not laid down. */
async function pushedOf(client: TestClient, count: number): Promise<Record<string, unknown>> {
  const told: [string, unknown][] = [];
  while (told.length < count) {
    const { uri, diagnostics } = await client.pushed();
    told.push([uri, diagnostics.map(({ code }) => code)]);
  }
  return Object.fromEntries(told);
}

describeServers(
  "linkmsg.json",
  (client) => {
    const disk = useFolder();
    describeHolding(client, disk);
    describeProblems(client, disk);
    describePushed(client, disk);
  },
  { files: nodeWorkspaceFiles(), configs: nodeConfigFiles() },
);
