import { extensions, workspace } from "vscode";
import * as assert from "../assert.ts";
import { closeEditors, openNewFile, openUntitled, waitFor } from "../support.ts";

describe("language", () => {
  afterEach(closeEditors);

  it("recognises a .linkmsg file", async () => {
    const { document } = await openNewFile("recognised.linkmsg", "Hello Ana\n");
    assert.equal(document.languageId, "linkmsg");
  });

  it("is active once a draft is open", async () => {
    await openUntitled("Hello Ana\n");
    const active = () => extensions.all.find((it) => it.packageJSON.name === "linkmsg-vscode")?.isActive;
    await waitFor("the extension to be active", () => active() || undefined);
  });

  it("wraps lines and leaves apostrophes and dashes unmarked", async () => {
    const { document } = await openUntitled("");
    const editor = workspace.getConfiguration("editor", document);
    assert.equal(editor.get("wordWrap"), "on");
    assert.equal(editor.get("wordBasedSuggestions"), "off");
    assert.equal(editor.get("unicodeHighlight.ambiguousCharacters"), false);
  });

  it("keeps apostrophes and accents inside a word", async () => {
    const { document } = await openUntitled("Léa doesn’t mind");
    const wordAt = (character: number) => {
      const range = document.getWordRangeAtPosition(document.positionAt(character));
      return range && document.getText(range);
    };
    assert.equal(wordAt(1), "Léa");
    assert.equal(wordAt(10), "doesn’t");
  });
});
