import { CompletionItemKind, type CompletionList, commands, Position, type TextEditor } from "vscode";
import * as assert from "../assert.ts";
import { closeEditors, openNewFile, openUntitled, waitFor } from "../support.ts";

describe("templates", () => {
  afterEach(closeEditors);

  it("are offered in an empty file", async () => {
    const { document } = await openNewFile("empty.linkmsg", "");
    const items = await waitFor("templates", async () => {
      const list = await completionsAt(document.uri, new Position(0, 0));
      const snippets = list.items.filter((item) => item.kind === CompletionItemKind.Snippet);
      return snippets.length > 0 ? snippets : undefined;
    });
    const explained = items.every((item) => item.documentation !== undefined || item.detail !== undefined);
    assert.ok(explained, "each template says what it is for");
  });

  it("are inserted from the suggestions, with the first blank selected", async () => {
    const editor = await openNewFile("inserted.linkmsg", "");
    await acceptSuggestion(editor);
    const selected = await waitFor("a selected blank", () => selectedText(editor) || undefined);
    assert.match(selected, /^[^\n]+$/);
    assert.match(editor.document.getText(), /\[[^\]]+\]/);
  });

  it("are offered while words are typed in an untitled draft", async () => {
    const editor = await openUntitled("");
    await commands.executeCommand("type", { text: "mutual c" });
    const list = await waitFor("templates for “mutual c”", async () => {
      const found = await completionsAt(editor.document.uri, editor.selection.active);
      return found.items.length > 0 ? found : undefined;
    });
    const snippets = list.items.filter((item) => item.kind === CompletionItemKind.Snippet);
    assert.ok(snippets.length > 0, "there is a template among the suggestions");
  });
});

function completionsAt(...where: readonly unknown[]): Thenable<CompletionList> {
  return commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", ...where);
}

/**
 * Opens the suggestions and accepts the selected one. The widget tells nobody when it is ready, so this asks again; and
 * opens it again now and then, as it closes where it finds nothing to suggest.
 */
async function acceptSuggestion(editor: TextEditor): Promise<void> {
  let looks = 0;
  await waitFor("a suggestion to be inserted", async () => {
    if (looks++ % 20 === 0) await commands.executeCommand("editor.action.triggerSuggest");
    await commands.executeCommand("acceptSelectedSuggestion");
    return editor.document.getText() !== "" || undefined;
  });
}

function selectedText(editor: TextEditor): string {
  return editor.document.getText(editor.selection);
}
