import {
  ConfigurationTarget,
  commands,
  env,
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import * as assert from "../assert.ts";
import {
  closeEditors,
  codeOf,
  codesOf,
  openFile,
  openNewFile,
  openUntitled,
  replaceText,
  waitFor,
  waitForCodes,
  writeNewFile,
} from "../support.ts";

const DRAFT = `Account: premium

### Ana
To: Ana Silva
Kind: message

Hi [NAME], your talk on \\[joins] settled it.

### Ben

Hi [NAME|Ben], [TOPIC] and [PLACE].
`;

describe("writing", () => {
  afterEach(async () => {
    await setSetting("account", undefined);
    await closeEditors();
  });

  it("copies exactly what arrives", async () => {
    const editor = await openUntitled(DRAFT);
    goTo(editor, 6);
    await copyWith("linkmsg.copyMessage", "Hi Ana, your talk on [joins] settled it.");
  });

  it("copies the message that a lens or a list names", async () => {
    const { document } = await openUntitled(DRAFT.replaceAll(/\[(?:TOPIC|PLACE)\]/g, "it"));
    await copyWith("linkmsg.copyMessage", "Hi Ben, it and it.", document.uri.toString(), 1);
  });

  it("marks a message as sent when it is copied for that", async () => {
    const editor = await openUntitled(DRAFT);
    goTo(editor, 6);
    await copyWith("linkmsg.copyAndMarkSent", "Hi Ana, your talk on [joins] settled it.");
    const written = () =>
      /^Kind: message\nSent: \d{4}-\d\d-\d\d\n\n/m.test(editor.document.getText()) || undefined;
    await waitFor("the day in the head", written);
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), DRAFT);
  });

  it("goes from blank to blank", async () => {
    const editor = await openUntitled(DRAFT);
    const selected = () => editor.document.getText(editor.selection);
    for (const label of ["[TOPIC]", "[PLACE]", "[TOPIC]"]) {
      await commands.executeCommand("linkmsg.nextPlaceholder");
      await waitFor(label, () => selected() === label || undefined);
    }
    await commands.executeCommand("linkmsg.previousPlaceholder");
    await waitFor("[PLACE]", () => selected() === "[PLACE]" || undefined);
  });

  it("switches the account in the field that decides it, or else in the settings", async () => {
    const editor = await openUntitled(DRAFT);
    goTo(editor, 6);
    await commands.executeCommand("linkmsg.switchAccount");
    assert.match(editor.document.getText(), /^Account: free\n/);
    await replaceText(editor, "Hi.\n");
    const account = () => workspace.getConfiguration("linkmsg", editor.document).get("account");
    for (const next of ["premium", "free"]) {
      await commands.executeCommand("linkmsg.switchAccount");
      await waitFor(`the account ${next}`, () => account() === next || undefined);
    }
  });

  it("explains a rule on a page of its own", async () => {
    await openUntitled("Hi.\n");
    const page = await workspace.openTextDocument(Uri.parse("linkmsg-rule:/never.md"));
    assert.match(page.getText(), /^# .+\n\nRule `never`[\s\S]+linkmsg-ignore never/);
  });

  it("shows the syntax tree beside the draft", async () => {
    const editor = await openUntitled("### Zoe\n\nHi [NAME].\n");
    await commands.executeCommand("linkmsg.showSyntaxTree", editor.document.uri);
    await waitForTree("placeholder");
    await replaceText(editor, "### Zoe\n\nHi {{NAME}}.\n");
    await waitForTree("foreign");
  });

  it("shows the syntax tree of the next draft without a name, too", async () => {
    for (const name of ["Una", "Vera"]) {
      const { document } = await openUntitled(`### Ana\n\nHi [${name}].\n`);
      await commands.executeCommand("linkmsg.showSyntaxTree", document.uri);
      await waitForTree(name);
      await closeEditors();
    }
  });
});

describe("checking calmly", () => {
  afterEach(async () => {
    await setSetting("lint.run", undefined);
    await setSetting("lint.focusMode", undefined);
    await closeEditors();
  });

  it("waits for saving, where the writer likes that", async () => {
    await setSetting("lint.run", "onSave");
    const editor = await openNewFile("saved.linkmsg", "I never do that.\n");
    await waitForCodes(editor.document, ["never"]);
    await replaceText(editor, "Hi [NAME].\n");
    const later = await openUntitled("We never met.\n");
    await waitForCodes(later.document, ["never"]);
    assert.equal(codesOf(editor.document).join(), "never");
    await editor.document.save();
    await waitForCodes(editor.document, ["open-placeholder"]);
  });

  it("checks drafts that are not open when it is asked to, and closed ones as they are on disk", async () => {
    const uri = await writeNewFile("unopened.linkmsg", "I never do that.\n");
    const codes = () => languages.getDiagnostics(uri).map(codeOf).join();
    const waitForNever = () =>
      waitFor("a finding", () => codes() === "never" || undefined, languages.onDidChangeDiagnostics);
    await openUntitled("Hi.\n");
    assert.equal(codes(), "");
    await commands.executeCommand("linkmsg.checkAll");
    await waitForNever();
    const editor = await openFile("unopened.linkmsg");
    await replaceText(editor, "Hi [NAME].\n");
    await waitForCodes(editor.document, ["open-placeholder"]);
    await closeEditors();
    await waitForNever();
  });

  it("leaves the line alone that is being typed", async () => {
    await setSetting("lint.focusMode", true);
    const editor = await openUntitled("### A\n\nI \n\nHi.\n");
    goTo(editor, 2);
    await editor.edit((edit) => {
      edit.insert(new Position(2, 2), "never do that.");
      edit.insert(new Position(4, 3), " We never met.");
    });
    await waitForLines(editor.document, [4]);
    goTo(editor, 4);
    await waitForLines(editor.document, [2, 4]);
  });
});

/** Waits until exactly these lines, 0-based, have findings. */
function waitForLines({ uri }: TextDocument, lines: readonly number[]): Promise<unknown> {
  const marked = () => [...new Set(languages.getDiagnostics(uri).map(({ range }) => range.start.line))];
  const check = () => marked().toSorted().join() === lines.join() || undefined;
  return waitFor(
    () => `findings in ${lines} (there are: ${marked()})`,
    check,
    languages.onDidChangeDiagnostics,
  );
}

/** Waits until the syntax tree that is seen has these words. */
function waitForTree(words: string): Promise<unknown> {
  const tree = () =>
    window.visibleTextEditors
      .find(({ document }) => document.uri.scheme === "linkmsg-tree")
      ?.document.getText();
  return waitFor(
    () => `a tree with ${words} (there is: ${tree()})`,
    () => tree()?.includes(words) || undefined,
    (wake) => workspace.onDidChangeTextDocument(wake),
  );
}

function goTo(editor: TextEditor, line: number): void {
  editor.selection = new Selection(new Position(line, 0), new Position(line, 0));
}

async function copyWith(command: string, expected: string, ...more: readonly unknown[]): Promise<void> {
  await env.clipboard.writeText("something else");
  await commands.executeCommand(command, ...more);
  assert.equal(await env.clipboard.readText(), expected);
}

function setSetting(name: string, value: unknown): Thenable<void> {
  return workspace.getConfiguration("linkmsg").update(name, value, ConfigurationTarget.Global);
}
