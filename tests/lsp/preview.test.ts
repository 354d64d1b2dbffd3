import assert from "node:assert/strict";
import {
  type FileMessages,
  PREVIEW_REQUEST,
  type PreviewInfo,
  WORKSPACE_MESSAGES_REQUEST,
} from "../../server/src/lsp/own-requests.ts";
import type { WorkspaceFiles } from "../../server/src/lsp/workspace.ts";
import { POOR, RICH, startInMemory, type TestClient } from "../support/client.ts";
import { textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const DRAFT = `[TOPIC]: late parcels

### Ana
To: Ana Silva

Hi [NAME], on [TOPIC] I never asked [WHOM].

### Ben
Kind: message

Hi Ben.
`;

describeServers("the preview from the language server", (client) => {
  const ask = (line: number) => askFor(client(), line);

  beforeEach(async () => {
    await client().initialize(RICH);
    await client().open(URI, DRAFT);
  });

  it("shows the message that the cursor is in, and the first where it is above all", async () => {
    const titles = [
      (await ask(0))?.message.title,
      (await ask(5))?.message.title,
      (await ask(99))?.message.title,
    ];
    assert.deepEqual(titles, ["Ana", "Ana", "Ben"]);
  });

  it("has the pieces of the text with their places", async () => {
    const info = await ask(5);
    assert.equal(info?.subject, null);
    assert.deepEqual(
      info?.body.map(({ text, form, range }) => [text, form, range.start.line, range.start.character]),
      [
        ["Hi ", "plain", 5, 0],
        ["Ana", "filled", 5, 3],
        [", on ", "plain", 5, 9],
        ["late parcels", "filled", 5, 14],
        [" I never asked ", "plain", 5, 21],
        ["[WHOM]", "open", 5, 36],
        [".", "plain", 5, 42],
      ],
    );
  });

  it("has this message's findings, but for those on open blanks", async () => {
    const findings = (await ask(5))?.findings ?? [];
    assert.ok(findings.some(({ rule, range }) => rule === "never" && range.start.character === 24));
    assert.ok(findings.every(({ rule, range }) => rule !== "open-placeholder" && range.start.line < 7));
  });
});

describeServers("changes of the preview from the language server", (client) => {
  const ask = (line: number) => askFor(client(), line);

  beforeEach(async () => {
    await client().initialize(RICH);
    await client().open(URI, DRAFT);
  });

  it("follows the settings", async () => {
    client().configuration = () => ({ limits: { invitationFree: 12 }, rules: { never: "off" } });
    await client().configure(null);
    const info = await ask(5);
    assert.equal(
      info?.findings.some(({ rule }) => rule === "never"),
      false,
    );
    assert.equal(info?.body.find(({ isLost }) => isLost)?.text, "ate parcels");
  });

  it("has nothing for a document that is not open, or has no message", async () => {
    await client().change(URI, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, text: "" },
    ]);
    assert.equal(await ask(0), null);
    await client().close(URI);
    assert.equal(await ask(0), null);
  });
});

describe("the messages of the workspace", () => {
  const closed = new Map([
    ["file:///drafts/ben.linkmsg", "### Ben\nHi [WHO].\n### Later\n"],
    ["file:///drafts/nothing.linkmsg", "// A comment only.\n"],
    [URI, "### Old\n"],
  ]);
  const files: WorkspaceFiles = {
    list: async () => ({ files: [...closed.keys()].map((uri) => ({ uri, modified: 1 })), isComplete: true }),
    read: async (uri) => closed.get(uri),
  };
  let client: TestClient;

  beforeEach(async () => {
    client = startInMemory({ files });
    await client.initialize(POOR, { workspaceFolders: [{ uri: "file:///drafts", name: "drafts" }] });
    await client.open(URI, DRAFT);
  });
  afterEach(() => client.connection.dispose());

  const ask = () => client.connection.sendRequest<FileMessages[]>(WORKSPACE_MESSAGES_REQUEST, {});

  it("are those of the open drafts and of the files, as the editor has them", async () => {
    assert.deepEqual(
      (await ask()).map(({ uri, messages }) => [
        uri,
        ...messages.map(({ title, state }) => `${title}: ${state}`),
      ]),
      [
        [URI, "Ana: open", "Ben: ready"],
        ["file:///drafts/ben.linkmsg", "Ben: open", "Later: empty"],
      ],
    );
  });

  it("come without their texts", async () => {
    const [file] = await ask();
    const [message] = file?.messages ?? [];
    assert.deepEqual(
      [message?.open.length, message && "text" in message, message && "subject" in message],
      [1, false, false],
    );
  });

  it("are asked for while other requests are answered", async () => {
    for (let number = 0; number < 300; number++) closed.set(`file:///drafts/${number}.linkmsg`, DRAFT);
    const [list, preview] = await Promise.all([ask(), askFor(client, 0)]);
    assert.equal(list.length, 302);
    assert.equal(preview?.message.title, "Ana");
  });
});

function askFor(client: TestClient, line: number): Promise<PreviewInfo | null> {
  const position = { line, character: 0 };
  return client.connection.sendRequest<PreviewInfo | null>(PREVIEW_REQUEST, { textDocument, position });
}
