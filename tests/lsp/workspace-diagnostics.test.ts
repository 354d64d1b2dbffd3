import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  DocumentDiagnosticRequest,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { nodeConfigFiles } from "../../server/src/config-files.node.ts";
import { nodeWorkspaceFiles } from "../../server/src/workspace.node.ts";
import { linkmsg } from "../cli/run.ts";
import { RICH, startInMemory, type TestClient } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { codes, full } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const NEVER = "Hi Ana, we never met, but your talk on joins settled an argument.\n";
const FINE = "Hi Ana, your talk on joins settled an argument in my team.\n";

const host = { files: nodeWorkspaceFiles(), configs: nodeConfigFiles() };

type PreviousIds = { uri: string; value: string }[];

/** What is reported, by file name: rule ids, or that nothing changed. */
function outline(reports: readonly WorkspaceDocumentDiagnosticReport[]) {
  return reports.map((report) => [
    report.uri.slice(report.uri.lastIndexOf("/") + 1),
    report.kind === "full" ? report.items.map(({ code }) => code) : report.kind,
    report.version,
  ]);
}

function idsOf({ items }: WorkspaceDiagnosticReport): PreviousIds {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
}

type Disk = ReturnType<typeof useFolder>;

/** An editor in a folder on disk that asks about all drafts. */
function editorIn(client: () => TestClient, disk: Disk) {
  return {
    start: (capabilities: ClientCapabilities = RICH) =>
      client().initialize(capabilities, { workspaceFolders: [{ uri: disk.uri(), name: "drafts" }] }),
    pull: (previousResultIds: PreviousIds = [], more = {}) =>
      client().connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, ...more }),
  };
}

describeServers(
  "workspace diagnostics",
  (client) => {
    const disk = useFolder();
    describeAnnouncement(client, disk);
    describeReports(client, disk);
    describeProgress(client, disk);
    describeSources(client, disk);
  },
  host,
);

function describeAnnouncement(client: () => TestClient, disk: Disk): void {
  const { start } = editorIn(client, disk);

  it("are announced to a client that knows them", async () => {
    const { diagnosticProvider } = (await start()).capabilities;
    assert.deepEqual(diagnosticProvider, {
      identifier: "linkmsg",
      interFileDependencies: false,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    });
  });

  it("are announced to no other", async () => {
    const { diagnosticProvider } = (await start({ textDocument: { diagnostic: {} } })).capabilities;
    assert.equal(diagnosticProvider?.workspaceDiagnostics, false);
  });
}

function describeReports(client: () => TestClient, disk: Disk): void {
  const { start, pull } = editorIn(client, disk);

  it("cover open and closed drafts, and tell what did not change", async () => {
    disk.write("a.linkmsg", NEVER);
    disk.write("b.linkmsg", NEVER);
    await start();
    await client().open(`${disk.uri()}/b.linkmsg`, FINE);
    const first = await pull();
    assert.deepEqual(outline(first.items), [
      ["b.linkmsg", [], 1],
      ["a.linkmsg", ["never"], null],
    ]);
    const second = await pull(idsOf(first));
    assert.deepEqual(outline(second.items), [
      ["b.linkmsg", "unchanged", 1],
      ["a.linkmsg", "unchanged", null],
    ]);
    disk.write("a.linkmsg", `${FINE}Never mind.\n`);
    await client().change(`${disk.uri()}/b.linkmsg`, 2, []);
    const third = await pull(idsOf(second));
    assert.deepEqual(
      third.items.map(({ kind, version }) => [kind, version]),
      [
        ["unchanged", 2],
        ["full", null],
      ],
    );
  });

  it("leave out a draft that is closed while they are made", async () => {
    disk.write("z.linkmsg", NEVER);
    await start();
    const uris = Array.from({ length: 200 }, (_, index) => `untitled:${index}.linkmsg`);
    for (const uri of uris) await client().open(uri, NEVER);
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    client().connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", ({ items }) => {
      if (parts.length === 0) void client().close(uris.at(-1) ?? "");
      parts.push(...items);
    });
    const rest = await pull([], { partialResultToken: "parts" });
    assert.deepEqual(rest.items, []);
    assert.equal(parts.length, 200);
    assert.deepEqual(outline(parts).at(-1), ["z.linkmsg", ["never"], null]);
  });

  it("take back what is gone, and give a draft that was closed when asked for it alone", async () => {
    disk.write("a.linkmsg", NEVER);
    await start();
    const first = await pull();
    const textDocument = { uri: `${disk.uri()}/a.linkmsg` };
    const alone = await client().connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.deepEqual(codes(full(alone)), ["never"]);
    disk.remove("a.linkmsg");
    const { items } = await pull(idsOf(first));
    assert.deepEqual(items, [{ kind: "full", uri: textDocument.uri, version: null, items: [] }]);
  });
}

function describeProgress(client: () => TestClient, disk: Disk): void {
  const { start, pull } = editorIn(client, disk);

  it("come in parts to a client that asks for that, with progress", async () => {
    for (let count = 10; count < 35; count++) disk.write(`${count}.linkmsg`, NEVER);
    await start();
    const parts: number[] = [];
    const told: string[] = [];
    client().connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", ({ items }) => {
      parts.push(items.length);
    });
    client().connection.onProgress(WorkDoneProgress.type, "work", (value) => {
      told.push("percentage" in value ? `${value.kind} ${value.percentage}` : value.kind);
    });
    const rest = await pull([], { partialResultToken: "parts", workDoneToken: "work" });
    assert.deepEqual([parts, rest.items], [[20, 5], []]);
    assert.deepEqual(told, ["begin 0", "report 80", "end"]);
  });

  it("stop when they are cancelled, after what was sent", async () => {
    for (let count = 0; count < 400; count++) disk.write(`${count}.linkmsg`, NEVER.repeat(5));
    await start();
    const cancelling = new CancellationTokenSource();
    const told: string[] = [];
    let parts = 0;
    client().connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", () => {
      parts++;
      cancelling.cancel();
    });
    client().connection.onProgress(WorkDoneProgress.type, "work", ({ kind }) => void told.push(kind));
    const params = { previousResultIds: [], partialResultToken: "parts", workDoneToken: "work" };
    const { connection } = client();
    await assert.rejects(connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancelling.token), {
      code: -32800,
    });
    assert.ok(parts < 20, `${parts} parts were sent`);
    assert.equal(told.at(-1), "end");
  });
}

function describeSources(client: () => TestClient, disk: Disk): void {
  const { start, pull } = editorIn(client, disk);
  const fromEditor = (uri: string, { code, severity, range, message }: Diagnostic) => {
    const path = decodeURIComponent(uri.slice(disk.uri().length + 1));
    return JSON.stringify([path, code, severity, range, message]);
  };

  it("ask the editor for its settings once a folder, not once a file", async () => {
    for (const name of ["a", "b", "c"]) disk.write(`${name}.linkmsg`, NEVER);
    await start();
    let asked = 0;
    client().configuration = () => {
      asked++;
      return { rules: { never: "off" } };
    };
    assert.deepEqual(
      outline((await pull()).items).map(([, found]) => found),
      [[], [], []],
    );
    assert.equal(asked, 1);
  });

  it("are what the command line finds", async () => {
    writeMixedFolder(disk);
    await start();
    const editor = (await pull()).items.flatMap(
      (report) => (report.kind === "full" && report.items.map((item) => fromEditor(report.uri, item))) || [],
    );
    const { stdout, status } = linkmsg(["check", "--format", "json"], { cwd: disk.root() });
    assert.equal(status, 2, "a configuration is broken");
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: CliFinding[] }[] };
    const cli = files.flatMap(({ path, findings }) => findings.map((finding) => fromCli(path, finding)));
    assert.ok(cli.length >= 5);
    assert.deepEqual(editor.sort(), cli.sort());
  });
}

interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly range: unknown;
  readonly message: string;
}

function fromCli(path: string, { rule, severity, range, message }: CliFinding): string {
  const severities = ["", "error", "warning", "information", "hint"];
  return JSON.stringify([path, rule, severities.indexOf(severity), range, message]);
}

function writeMixedFolder({ write }: ReturnType<typeof useFolder>): void {
  write(
    "linkmsg.json",
    '{ "rules": { "never": "hint" }, "limits": { "message": 20 }, "ignore": ["archive"] }',
  );
  write("a b.linkmsg", `${NEVER}[ROLE]\n`);
  write("ümlaut/c.linkmsg", `\uFEFFKind: message\r\n\r\n🎉 ${NEVER}`);
  write("premium/.linkmsg.json", '{ "account": "premium", "nonsense": 1 }');
  write("premium/d.linkmsg", NEVER.repeat(4));
  write("archive/old/e.linkmsg", NEVER);
  write("node_modules/x/f.linkmsg", NEVER);
}

it("workspace diagnostics are not announced where no files can be read", async () => {
  const client = startInMemory();
  const { capabilities } = await client.initialize(RICH);
  assert.equal(capabilities.diagnosticProvider?.workspaceDiagnostics, false);
  client.connection.dispose();
});
