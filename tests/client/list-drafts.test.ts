import assert from "node:assert/strict";
import type { EntryKind, Files } from "../../client/src/files/files.ts";
import { listDrafts } from "../../client/src/files/list-drafts.ts";

const PATHS = [
  ...["/b.linkmsg", "/notes.md", "/a/deep/x.linkmsg", "/a/y.linkmsg"],
  ...["/.git/z.linkmsg", "/node_modules/z.linkmsg", "/a/big.linkmsg", "/link.linkmsg@"],
];

/** Files by their paths; one that ends with `@` is a link, and one that says so is big. */
const files: Files = {
  async entries(folder) {
    const below = PATHS.filter((path) => path.startsWith(`${folder}/`)).map((path) =>
      path.slice(folder.length + 1),
    );
    return [...new Map(below.map((path) => [path.split("/")[0], path])).values()].map(toEntry);
  },
  stat: async (path) => ({
    kind: "file",
    size: path.includes("big") ? 2_000_000 : 1,
    mtime: path.length,
  }),
  read: async () => "",
  isMissing: () => true,
  inside: (folder, name) => `${folder}/${name}`,
};

function toEntry(path: string): readonly [string, EntryKind] {
  const [name = "", ...rest] = path.split("/");
  if (name.endsWith("@")) return [name.slice(0, -1), "other"];
  return [name, rest.length > 0 ? "folder" : "file"];
}

describe("listing drafts", () => {
  it("finds drafts level by level, and leaves out links, hidden folders and what is too big", async () => {
    assert.deepEqual(await listDrafts(files, ""), {
      files: [
        { uri: "/b.linkmsg", modified: 10 },
        { uri: "/a/y.linkmsg", modified: 12 },
        { uri: "/a/deep/x.linkmsg", modified: 17 },
      ],
      isComplete: true,
    });
  });

  it("says where a limit cut it short", async () => {
    const cut = await listDrafts(files, "", { files: 2, folders: 10 });
    assert.deepEqual([cut.files.length, cut.isComplete], [2, false]);
    assert.equal((await listDrafts(files, "", { files: 9, folders: 2 })).isComplete, false);
  });
});
