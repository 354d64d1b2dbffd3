import assert from "node:assert/strict";
import {
  FILL_IN_REQUEST,
  MARK_SENT_REQUEST,
  MESSAGE_AT_REQUEST,
  MESSAGES_REQUEST,
  type MessageAt,
  type MessageInfo,
  NOTES_SENT_REQUEST,
  RULES_REQUEST,
  type RuleInfo,
  TEMPLATES_REQUEST,
  type TemplateInfo,
} from "../../server/src/lsp/own-requests.ts";
import { RICH, type TestClient } from "../support/client.ts";
import { textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const DRAFT = `Account: premium

### Ana, after her talk
To: Ana Silva
[TOPIC]: joins

Hi [NAME], your talk on [TOPIC] 🎉 and [DETAIL—one, two] and [DETAIL].

###
Kind: inmail
Subject: About [PLACE]
Sent: 2026-11-03

Hi [NAME|there]!

### Kept
[DETAIL]: verbs
Template: mutual connection

Hi [NAME].
`;

describeServers("requests about messages", (client) => {
  describeInfos(client);
  describeMessageAt(client);
  describeChanges(client);
  describeLists(client);
});

function describeInfos(client: () => TestClient): void {
  it("tell all that is shown of a message", async () => {
    const [ana, inmail, kept] = await messagesOf(client(), DRAFT);
    const text = "Hi Ana, your talk on joins 🎉 and [DETAIL] and [DETAIL].";
    assert.deepEqual(ana, {
      ...{ index: 0, title: "Ana, after her talk", kind: "invitation", to: "Ana Silva" },
      ...{ state: "open", standing: "1 open · 40–52/300", sent: null, template: null },
      range: { start: { line: 2, character: 0 }, end: { line: 8, character: 0 } },
      bodyRange: { start: { line: 6, character: 0 }, end: { line: 6, character: 70 } },
      open: [
        {
          ...{ label: "DETAIL", name: "detail", hint: "one, two", choices: ["one", "two"], used: ["verbs"] },
          ranges: [rangeIn(6, 39, 56), rangeIn(6, 61, 69)],
        },
      ],
      ...{ text, length: { min: 40, max: 52 }, codePoints: { min: 39, max: 51 }, words: 10 },
      ...{ limit: 300, limitOf: "an invitation from a Premium account", subject: null },
      account: { value: "premium", range: rangeIn(0, 9, 16) },
      findings: { error: 0, warning: 0, information: 0, hint: 0 },
    });
    assert.equal(inmail?.title, "Message 2");
    assert.equal(inmail?.sent, "2026-11-03");
    assert.deepEqual(inmail?.subject, { text: "About [PLACE]", length: { min: 6, max: 11 }, limit: 200 });
    assert.deepEqual(
      inmail?.open.map(({ ranges }) => ranges),
      [[rangeIn(10, 15, 22)]],
    );
    assert.equal(kept?.template, "mutual connection");
  });

  it("take the account from the settings where no field decides it", async () => {
    client().configuration = () => ({ account: "premium" });
    const [info] = await messagesOf(client(), "Account: gold\n\nHi\n");
    assert.deepEqual(info?.account, { value: "premium", range: null });
  });

  it("are answered with null for a document that is not open", async () => {
    await client().initialize(RICH);
    assert.equal(await client().connection.sendRequest(MESSAGES_REQUEST, { textDocument }), null);
  });
}

function describeMessageAt(client: () => TestClient): void {
  it("tell of the message at a place what they tell of it among all", async () => {
    const all = await messagesOf(client(), DRAFT);
    for (const line of DRAFT.split("\n").keys()) {
      const expected = all.findLast(({ range }) => range.start.line <= line) ?? null;
      assert.deepEqual((await messageAt(client(), line))?.message, expected, `line ${line}`);
    }
  });

  it("tell of an untitled message in the head above it too", async () => {
    const [only] = await messagesOf(client(), "Account: premium\n\nHi Ana.\n");
    assert.deepEqual(await messageAt(client(), 0), { message: only, fileHasBlanks: false });
  });

  it("tell whether a message that is no template has blanks, after each change", async () => {
    await messagesOf(client(), "### A\n\nHi.\n\n### B\nTemplate: b\n\nHi [WHO].\n");
    const hasBlanks = async () => (await messageAt(client(), 0))?.fileHasBlanks;
    assert.equal(await hasBlanks(), false);
    await client().change(URI, 2, [{ range: rangeIn(2, 2, 2), text: " [WHO]" }]);
    assert.equal(await hasBlanks(), true);
    await client().change(URI, 3, [{ range: rangeIn(0, 5, 5), text: "\n[WHO]: Ana" }]);
    assert.equal(await hasBlanks(), false);
  });

  it("tell nothing of a place in a document that is not open", async () => {
    await client().initialize(RICH);
    assert.equal(await messageAt(client(), 0), null);
  });
}

function messageAt({ connection }: TestClient, line: number): Promise<MessageAt | null> {
  const position = { line, character: 0 };
  return connection.sendRequest(MESSAGE_AT_REQUEST, { textDocument, position });
}

function describeChanges(client: () => TestClient): void {
  it("fill blanks of a message, and mark it as sent", async () => {
    await messagesOf(client(), DRAFT);
    const { connection } = client();
    const fillings = [{ name: "detail", text: "one" }];
    const fill = (target: string, index = 0) =>
      connection.sendRequest(FILL_IN_REQUEST, { textDocument, index, fillings, target });
    assert.deepEqual(await fill("text"), [
      { range: rangeIn(6, 39, 56), newText: "one" },
      { range: rangeIn(6, 61, 69), newText: "one" },
    ]);
    assert.deepEqual(await fill("head"), [{ range: rangeIn(4, 14, 14), newText: "\n[DETAIL]: one" }]);
    assert.equal(await fill("head", 9), null);
    const sent = { textDocument, index: 1, date: "2026-11-22" };
    assert.deepEqual(await connection.sendRequest(MARK_SENT_REQUEST, sent), [
      { range: rangeIn(11, 0, 16), newText: "Sent: 2026-11-22" },
    ]);
  });

  it("count the notes sent in a month", async () => {
    await messagesOf(client(), DRAFT.replace("Kind: inmail\n", ""));
    const sentIn = (month: string) => client().connection.sendRequest(NOTES_SENT_REQUEST, { month });
    assert.equal(await sentIn("2026-11"), 1);
    assert.equal(await sentIn("2026-10"), 0);
  });
}

function describeLists(client: () => TestClient): void {
  it("list the writer's own templates, and those that come with the tool", async () => {
    await messagesOf(client(), DRAFT);
    const all: TemplateInfo[] = await client().connection.sendRequest(TEMPLATES_REQUEST, {});
    const { snippet, text, ...rest } = all[0] ?? {};
    assert.deepEqual([snippet, text], ["Hi $" + "{1:[NAME]}.$0", "Hi [NAME]."]);
    assert.deepEqual(rest, {
      ...{ name: "mutual connection", description: "Your own template, from ana.linkmsg." },
      ...{ category: "", kind: "invitation", relation: null, isOwn: true },
    });
    assert.ok(all.length > 5 && all.slice(1).every(({ isOwn }) => !isOwn));
  });

  it("list the rules with their examples", async () => {
    await client().initialize(RICH);
    const all: RuleInfo[] = await client().connection.sendRequest(RULES_REQUEST, {});
    const never = all.find(({ id }) => id === "never");
    assert.ok(never && never.flagged.length > 0 && never.page.endsWith("/never.md"));
  });
}

async function messagesOf(client: TestClient, draft: string): Promise<readonly MessageInfo[]> {
  await client.initialize(RICH);
  await client.open(URI, draft);
  return client.connection.sendRequest(MESSAGES_REQUEST, { textDocument });
}

function rangeIn(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}
