import assert from "node:assert/strict";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { createWorkspace, type WorkspaceFiles } from "../../server/src/lsp/workspace.ts";

const FOLDER = "file:///c%3A/drafts";

/** A disk on which files are written and removed, and which counts what is asked of it. */
function createDisk() {
  const disk = new Map<string, { text: string; modified: number }>();
  const reads: string[] = [];
  let time = 0;
  let lists = 0;
  const files: WorkspaceFiles = {
    async list(folder) {
      lists++;
      if (folder.endsWith("/broken")) throw new RangeError("Dear Ana");
      const below = [...disk].filter(([uri]) => uri.startsWith(`${folder}/`));
      return { files: below.map(([uri, { modified }]) => ({ uri, modified })), isComplete: time < 90 };
    },
    async read(uri) {
      reads.push(uri.slice(uri.lastIndexOf("/") + 1));
      return disk.get(uri)?.text;
    },
  };
  return {
    files,
    write: (name: string, text: string) => void disk.set(`${FOLDER}/${name}`, { text, modified: ++time }),
    remove: (name: string) => void disk.delete(`${FOLDER}/${name}`),
    age: (ms: number) => {
      time += ms;
    },
    now: () => time,
    lists: () => lists,
    takeReads: () => reads.splice(0),
  };
}

function start(folders: readonly string[] = [FOLDER]) {
  const disk = createDisk();
  const documents = createDocuments();
  const log: string[] = [];
  const parts = { documents, files: disk.files, folders, log: (line: string) => void log.push(line) };
  const workspace = createWorkspace({ ...parts, now: disk.now });
  const texts = async () => (await workspace.documents()).map(({ draft }) => draft.text);
  return { disk, documents, workspace, log, texts };
}

describe("workspace", () => {
  it("holds open drafts as the editor has them, and closed ones as the disk has them", async () => {
    const { disk, documents, texts } = start();
    disk.write("ana.linkmsg", "old");
    disk.write("bo%20lee.linkmsg", "Bo");
    const uri = "file:///C:/drafts/ana.linkmsg";
    documents.open({ uri, languageId: "linkmsg", version: 1, text: "new" });
    assert.deepEqual(await texts(), ["new", "Bo"]);
    documents.close(uri);
    assert.deepEqual(await texts(), ["old", "Bo"]);
  });

  it("reads a file again only after it was written", async () => {
    const { disk, texts } = start();
    disk.write("a.linkmsg", "A");
    disk.write("b.linkmsg", "B");
    await texts();
    assert.deepEqual(disk.takeReads(), ["a.linkmsg", "b.linkmsg"]);
    disk.write("b.linkmsg", "B2");
    assert.deepEqual(await texts(), ["A", "B2"]);
    assert.deepEqual(disk.takeReads(), ["b.linkmsg"]);
    disk.remove("a.linkmsg");
    assert.deepEqual(await texts(), ["B2"]);
    assert.deepEqual(disk.takeReads(), []);
  });

  it("shares one reading between requests at the same time", async () => {
    const { disk, texts } = start();
    disk.write("a.linkmsg", "A");
    assert.deepEqual(await Promise.all([texts(), texts()]), [["A"], ["A"]]);
    assert.equal(disk.lists(), 1);
  });

  it("believes a client that tells of changes, for a while", async () => {
    const { disk, workspace, texts } = start();
    workspace.trustClient();
    disk.write("a.linkmsg", "A");
    await texts();
    disk.write("b.linkmsg", "B");
    assert.deepEqual(await texts(), ["A"]);
    workspace.forget([`${FOLDER}/b.linkmsg`]);
    assert.deepEqual(await texts(), ["A", "B"]);
    disk.remove("a.linkmsg");
    assert.deepEqual(await texts(), ["A", "B"]);
    disk.age(60_000);
    assert.deepEqual(await texts(), ["B"]);
  });

  it("reads a changed file again even where its time is the same", async () => {
    const { disk, workspace, texts } = start();
    disk.write("a.linkmsg", "A");
    await texts();
    workspace.forget(["file:///C:/drafts/a.linkmsg"]);
    await texts();
    assert.deepEqual(disk.takeReads(), ["a.linkmsg", "a.linkmsg"]);
  });

  it("follows the folders, and holds what lies in two of them once", async () => {
    const { disk, workspace, texts } = start([]);
    disk.write("old/a.linkmsg", "A");
    assert.deepEqual(await texts(), []);
    workspace.changeFolders({ added: [FOLDER, `${FOLDER}/old`], removed: [] });
    assert.deepEqual(await texts(), ["A"]);
    workspace.changeFolders({ added: [], removed: [FOLDER, `${FOLDER}/old`] });
    assert.deepEqual(await texts(), []);
  });

  it("leaves out what can't be read or is too much, and says so without a word of it", async () => {
    const { disk, log, texts } = start([`${FOLDER}/broken`, FOLDER]);
    disk.write("a.linkmsg", "A");
    disk.write("b.linkmsg", "b".repeat(20_000_001));
    assert.deepEqual(await texts(), ["A"]);
    assert.match(log[0] ?? "", /^workspace: a folder or a file could not be read: RangeError/);
    assert.match(log[1] ?? "", /^workspace: there is too much to read/);
    assert.doesNotMatch(log.join(), /Dear Ana/);
  });

  it("has open drafts only where nothing reads files", async () => {
    const documents = createDocuments();
    const workspace = createWorkspace({
      documents,
      files: undefined,
      folders: [FOLDER],
      log: () => {},
      now: () => 0,
    });
    documents.open({ uri: "vscode-vfs://x/a.linkmsg", languageId: "linkmsg", version: 1, text: "A" });
    assert.deepEqual(await workspace.documents(), []);
    workspace.changeFolders({ added: ["vscode-vfs://x"], removed: [] });
    assert.equal((await workspace.documents()).length, 1);
  });
});
