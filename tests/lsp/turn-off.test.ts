import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities, CodeAction } from "vscode-languageserver/node";
import type { ConfigFiles } from "../../server/src/lsp/config-files.ts";
import { ABLE, actionsIn, PLAIN, rangeOf } from "../support/assist.ts";
import { startInMemory, type TestClient } from "../support/client.ts";
import { startProcess } from "../support/process.ts";
import { URI } from "../support/requests.ts";

describe("turning a rule off in the configuration", () => {
  const NEVER = "### Ana\n\nWe have never met.";
  const CREATED = "file:///drafts/linkmsg.json";
  const absent: ConfigFiles = {
    find: async (_, folder) => ({ uri: `${folder}/linkmsg.json`, text: undefined }),
  };

  it("makes the file where the client can", async () => {
    const action = await turnOffWith(absent, ABLE);
    assert.deepEqual(action?.edit?.documentChanges, [
      { kind: "create", uri: CREATED, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: CREATED, version: null },
        edits: [{ range: rangeOf(0, 0, 0), newText: '{\n  "rules": {\n    "never": "off"\n  }\n}\n' }],
      },
    ]);
  });

  it("is not offered where the client can't make it, or it can't be read", async () => {
    assert.equal(await turnOffWith(absent, PLAIN), undefined);
    assert.equal(await turnOffWith({ find: async () => undefined }, ABLE), undefined);
    assert.equal(
      await turnOffWith({ find: async () => ({ uri: CREATED, text: "{ nonsense" }) }, ABLE),
      undefined,
    );
    const broken = { find: () => Promise.reject(new Error("no")) };
    assert.equal(await turnOffWith(broken, ABLE), undefined);
  });

  it("edits the file as it stands", async () => {
    const text = '{\r\n  "rules": { "pitch": "hint" }\r\n}';
    const action = await turnOffWith({ find: async () => ({ uri: CREATED, text }) }, PLAIN);
    assert.deepEqual(action?.edit, {
      changes: { [CREATED]: [{ range: rangeOf(1, 28, 28), newText: ', "never": "off"' }] },
    });
  });

  it("edits it as it stands in the editor, where it is open", async () => {
    const client = startInMemory({ configs: { find: async () => ({ uri: CREATED, text: "{}" }) } });
    await client.initialize(PLAIN);
    await client.open(CREATED, '{ "rules": { "pitch": "hint" } }');
    const action = await turnOff(client, URI);
    client.connection.dispose();
    assert.deepEqual(action?.edit?.changes?.[CREATED]?.[0]?.range, rangeOf(0, 28, 28));
  });

  it("finds it on disk, above the draft's folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "linkmsg-"));
    writeFileSync(join(folder, ".linkmsg.json"), "{}");
    const { client, process } = startProcess();
    try {
      const root = pathToFileURL(folder).href;
      await client.initialize(ABLE, { workspaceFolders: [{ uri: root, name: "drafts" }] });
      const action = await turnOff(client, `${root}/sub/ana.linkmsg`);
      assert.match(JSON.stringify(action?.edit), /\.linkmsg\.json.*never/);
      rmSync(join(folder, ".linkmsg.json"));
      const made = await turnOff(client, `${root}/sub/bo.linkmsg`);
      assert.match(JSON.stringify(made?.edit), new RegExp(`"create","uri":"${root}/linkmsg.json"`));
    } finally {
      client.connection.dispose();
      process.kill();
      rmSync(folder, { recursive: true });
    }
  });

  async function turnOffWith(configs: ConfigFiles, capabilities: ClientCapabilities) {
    const client = startInMemory({ configs });
    await client.initialize(capabilities);
    const action = await turnOff(client, URI);
    client.connection.dispose();
    return action;
  }

  async function turnOff(client: TestClient, uri: string): Promise<CodeAction | undefined> {
    await client.open(uri, NEVER);
    const actions = await actionsIn(client, rangeOf(2, 10, 10), { diagnostics: [] }, uri);
    return actions.find(({ title }) => title.startsWith("Turn “never” off"));
  }
});
