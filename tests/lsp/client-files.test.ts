import assert from "node:assert/strict";
import { clientFiles } from "../../server/src/lsp/client-files.ts";

const FOLDER = "vscode-vfs://github/ana/drafts";

/** An editor that reads files for the server: texts by URI, or null for what can't be read. */
function start(texts: Readonly<Record<string, string | null>>) {
  const asked: string[] = [];
  const sendRequest = async (method: string, { uri = "", folder = "" }: Record<string, string>) => {
    asked.push(`${method} ${uri}${folder}`.replaceAll(FOLDER, ""));
    if (method === "linkmsg/findDrafts")
      return { files: [{ uri: `${folder}/a.linkmsg`, modified: 1 }], isComplete: true };
    if (texts[uri] === null) throw new Error("no");
    return texts[uri] ?? null;
  };
  const { files, configs } = clientFiles({ sendRequest: sendRequest as never }, { files: true });
  assert.ok(files && configs);
  return { files, configs, asked };
}

describe("files that the client reads", () => {
  it("are there only where it says so", () => {
    for (const options of [undefined, null, {}, { files: 1 }, "files"])
      assert.deepEqual(clientFiles({ sendRequest: assert.fail as never }, options), {});
  });

  it("are drafts of a folder, and their texts", async () => {
    const { files } = start({ [`${FOLDER}/a.linkmsg`]: "A" });
    const { files: listed } = await files.list(FOLDER);
    assert.equal(await files.read(listed[0]?.uri ?? ""), "A");
    assert.equal(await files.read(`${FOLDER}/b.linkmsg`), undefined);
  });

  it("are configurations, looked for upward to the folder", async () => {
    const { configs, asked } = start({ [`${FOLDER}/.linkmsg.json`]: "{}" });
    assert.deepEqual(await configs.find(`${FOLDER}/sub/a.linkmsg`, `${FOLDER}/`), {
      uri: `${FOLDER}/.linkmsg.json`,
      text: "{}",
    });
    assert.deepEqual(
      asked,
      ["/sub/linkmsg.json", "/sub/.linkmsg.json", "/linkmsg.json", "/.linkmsg.json"].map(
        (path) => `linkmsg/readFile ${path}`,
      ),
    );
  });

  it("may lie where URIs have no host", async () => {
    const { configs } = start({ "memory:/drafts/linkmsg.json": "{}" });
    const found = await configs.find("memory:/drafts/a.linkmsg", "memory:/drafts");
    assert.equal(found?.text, "{}");
  });

  it("are told as unreadable where they are there and can't be read", async () => {
    const uri = `${FOLDER}/linkmsg.json`;
    const { configs } = start({ [uri]: null });
    assert.deepEqual(await configs.find(`${FOLDER}/a.linkmsg`, FOLDER), {
      uri,
      text: undefined,
      isUnreadable: true,
    });
  });

  it("are not asked for where a draft was never saved", async () => {
    const { configs, asked } = start({});
    assert.equal(await configs.find("untitled:Untitled-1", ""), undefined);
    assert.equal(await configs.find("untitled:/drafts/a.linkmsg", "untitled:/drafts"), undefined);
    assert.deepEqual(asked, []);
  });
});
