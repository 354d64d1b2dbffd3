import { commands, env, Position, Selection, TabInputWebview, type TextEditor, window } from "vscode";
import * as assert from "../assert.ts";
import { closeEditors, openNewFile, openUntitled, replaceText, waitFor } from "../support.ts";

const DRAFT = `### Dora, after her talk
To: Dora Silva

Hi [NAME], your talk on [TOPIC] settled an argument in my team.

### Emil, by letter
Kind: message

Thank you for connecting, Emil. Your rule for late parcels works.
`;

describe("the preview", () => {
  afterEach(closeEditors);

  it("opens beside the draft, which keeps the keyboard", async () => {
    const editor = await openUntitled(DRAFT);
    await commands.executeCommand("linkmsg.preview");
    await waitForPreview("Preview: Dora, after her talk");
    assert.equal(window.activeTextEditor?.document, editor.document);
    assert.equal(window.tabGroups.all.length, 2);
  });

  it("follows the cursor, and the text", async () => {
    const editor = await openUntitled(DRAFT);
    await commands.executeCommand("linkmsg.preview");
    await waitForPreview("Preview: Dora, after her talk");
    putCursor(editor, 8);
    await waitForPreview("Preview: Emil, by letter");
    await replaceText(editor, DRAFT.replace("by letter", "again"));
    putCursor(editor, 8);
    await waitForPreview("Preview: Emil, again");
  });

  it("follows from draft to draft, in one page", async () => {
    await openUntitled(DRAFT);
    await commands.executeCommand("linkmsg.preview");
    await waitForPreview("Preview: Dora, after her talk");
    await openUntitled("### Carl\nHi Carl, you asked about late parcels.\n");
    await waitForPreview("Preview: Carl");
    await commands.executeCommand("linkmsg.preview");
    await openUntitled("### Dina\nHi Dina, you asked about early parcels.\n");
    await waitForPreview("Preview: Dina");
    assert.equal(previews().length, 1);
  });

  it("goes to the message that it is opened for", async () => {
    const { document } = await openUntitled(DRAFT);
    await commands.executeCommand("linkmsg.preview", document.uri.toString(), 1);
    await waitForPreview("Preview: Emil, by letter");
    assert.equal(window.activeTextEditor?.selection.active.line, 8);
  });
});

describe("the drafts view", () => {
  afterEach(async () => {
    await commands.executeCommand("linkmsg.drafts.all");
    await closeEditors();
  });

  it("lists the messages of the workspace, open or not", async () => {
    await openNewFile("listed.linkmsg", DRAFT);
    const titles = await waitForTitles("all", "Emil, by letter");
    assert.ok(titles.includes("Dora, after her talk"), "both messages are there");
    assert.ok(titles.includes("Ana, now that we are connected"), "one of the examples is there");
  });

  it("shows only what its filter lets through", async () => {
    await openNewFile("listed.linkmsg", DRAFT);
    const open = await waitForTitles("open", "Dora, after her talk");
    assert.ok(!open.includes("Emil, by letter"), "what has no blank is left out");
    const ready = await waitForTitles("ready", "Emil, by letter");
    assert.ok(!ready.includes("Dora, after her talk"), "what has blanks is left out");
  });

  it("copies a message from its menu", async () => {
    const { document } = await openUntitled(DRAFT);
    const node = { kind: "message", uri: document.uri.toString(), message: { index: 1 } };
    await commands.executeCommand("linkmsg.drafts.copyMessage", node);
    const text = "Thank you for connecting, Emil. Your rule for late parcels works.";
    await waitFor(
      "the message in the clipboard",
      async () => (await env.clipboard.readText()) === text || undefined,
    );
  });
});

function putCursor(editor: TextEditor, line: number): void {
  const place = new Position(line, 0);
  editor.selection = new Selection(place, place);
}

function previews(): string[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("linkmsg.preview"))
    .map(({ label }) => label);
}

function waitForPreview(title: string): Promise<unknown> {
  return waitFor(
    () => `a page “${title}” (there is: ${previews()})`,
    () => previews().includes(title) || undefined,
    (wake) => window.tabGroups.onDidChangeTabs(wake),
  );
}

/** What the view lists under a filter, once that has a message of this title. */
function waitForTitles(filter: string, title: string): Promise<string[]> {
  return waitFor(`“${title}” under the filter ${filter}`, async () => {
    const files = await commands.executeCommand<{ messages: { title: string }[] }[]>(
      `linkmsg.drafts.${filter}`,
    );
    const titles = files.flatMap(({ messages }) => messages.map((message) => message.title));
    return titles.includes(title) ? titles : undefined;
  });
}
