import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { nodeWorkspaceFiles } from "../../server/src/workspace.node.ts";
import { useFolder } from "../support/folder.ts";
import { describeServers } from "../support/servers.ts";

describe("workspace files on disk", () => {
  const disk = useFolder();

  it("are found level by level, none below dot folders and node_modules", async () => {
    for (const path of ["z.linkmsg", "sub/ü 1%.linkmsg", "a.txt", ".git/x.linkmsg", "node_modules/y.linkmsg"])
      disk.write(path, path);
    const files = nodeWorkspaceFiles();
    const { files: listed, isComplete } = await files.list(disk.uri());
    assert.deepEqual(
      listed.map(({ uri }) => decodeURIComponent(uri.slice(disk.uri().length))),
      ["/z.linkmsg", "/sub/ü 1%.linkmsg"],
    );
    assert.equal(isComplete, true);
    assert.equal(await files.read(listed[1]?.uri ?? ""), "sub/ü 1%.linkmsg");
  });

  it("are read only below a listed folder, links resolved", async () => {
    if (process.platform === "win32") return;
    disk.write("in/a.linkmsg", "A");
    disk.write("out/secret.linkmsg", "S");
    symlinkSync(disk.path("out/secret.linkmsg"), disk.path("in/link.linkmsg"));
    symlinkSync(disk.path("out"), disk.path("in/folder"));
    symlinkSync(disk.path("in"), disk.path("in/ring"));
    const files = nodeWorkspaceFiles();
    const inside = `${disk.uri()}/in`;
    const { files: listed } = await files.list(`${inside}/`);
    assert.deepEqual(
      listed.map(({ uri }) => uri),
      [`${inside}/a.linkmsg`],
    );
    assert.equal(await files.read(`${inside}/a.linkmsg`), "A");
    for (const path of [
      "in/link.linkmsg",
      "in/folder/secret.linkmsg",
      "out/secret.linkmsg",
      "in/no.linkmsg",
      "in",
    ])
      assert.equal(await files.read(`${disk.uri()}/${path}`), undefined, path);
  });

  it("are left out where they are too big, and lose a byte order mark", async () => {
    disk.write("big.linkmsg", "x".repeat(1_000_001));
    disk.write("mark.linkmsg", "\ufeffHi");
    const files = nodeWorkspaceFiles();
    const { files: listed } = await files.list(disk.uri());
    assert.equal(listed.length, 1);
    assert.equal(await files.read(`${disk.uri()}/mark.linkmsg`), "Hi");
    assert.equal(await files.read(`${disk.uri()}/big.linkmsg`), undefined);
  });

  it("are at most 2,000", async () => {
    for (let count = 0; count <= 2_000; count++) disk.write(`${count}.linkmsg`, "");
    const { files: listed, isComplete } = await nodeWorkspaceFiles().list(disk.uri());
    assert.deepEqual([listed.length, isComplete], [2_000, false]);
  });

  it("are none in a folder that is not on disk", async () => {
    assert.deepEqual((await nodeWorkspaceFiles().list("vscode-vfs://x/y")).files, []);
    await assert.rejects(nodeWorkspaceFiles().list(`${disk.uri()}/gone`));
  });
});

describeServers(
  "workspace symbols of files",
  (client) => {
    const disk = useFolder();
    const found = async () => {
      const symbols = await client().connection.sendRequest(WorkspaceSymbolRequest.type, { query: "coffee" });
      return symbols?.map(({ name, location }) => [name, location.uri.slice(disk.uri().length)]);
    };

    it("follow the disk, and the folders where the client changes them", async () => {
      disk.write("a/one.linkmsg", "### Coffee one\nHi.\n");
      disk.write("b/two.linkmsg", "### Coffee two\nHi.\n");
      const folder = (name: string) => ({ uri: `${disk.uri()}/${name}`, name });
      const { capabilities } = await client().initialize(
        { workspace: { workspaceFolders: true } },
        { workspaceFolders: [folder("a")] },
      );
      const workspaceFolders = { supported: true, changeNotifications: true };
      assert.deepEqual(capabilities.workspace?.workspaceFolders, workspaceFolders);
      assert.deepEqual(await found(), [["Coffee one", "/a/one.linkmsg"]]);
      const event = { added: [folder("b")], removed: [folder("a")] };
      await client().connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
      assert.deepEqual(await found(), [["Coffee two", "/b/two.linkmsg"]]);
      disk.write("b/sub/three.linkmsg", "### Coffee three\nHi.\n");
      assert.equal((await found())?.length, 2);
    });

    it("follow what the client tells of a root, where it can be asked to", async () => {
      disk.write("one.linkmsg", "### Coffee one\nHi.\n");
      const didChangeWatchedFiles = { dynamicRegistration: true };
      await client().initialize({ workspace: { didChangeWatchedFiles } }, { rootUri: disk.uri() });
      assert.deepEqual(await client().registered(), ["workspace/didChangeWatchedFiles"]);
      assert.deepEqual(await found(), [["Coffee one", "/one.linkmsg"]]);
      const uri = `${disk.uri()}/two.linkmsg`;
      disk.write("two.linkmsg", "### Coffee two\nHi.\n");
      const changes = [{ uri, type: 1 as const }];
      await client().connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      assert.equal((await found())?.length, 2);
      await client().open(uri, "### Tea\nHi.\n");
      assert.equal((await found())?.length, 1);
    });
  },
  { files: nodeWorkspaceFiles() },
);
