import { commands } from "vscode";
import { closeEditors, openUntitled, replaceText, waitForCodes, waitForNoFindings } from "../support.ts";

describe("language server", () => {
  afterEach(closeEditors);

  it("brings its findings back after a restart", async () => {
    const editor = await openUntitled("### A\n\nI never do that.\n");
    await waitForCodes(editor.document, ["never"]);
    await commands.executeCommand("linkmsg.restartServer");
    await waitForCodes(editor.document, ["never"]);
    await replaceText(editor, "### A\nTo: Ana\n\nThank you for the paper on joins.\n");
    await waitForNoFindings(editor.document);
  });

  it("can be restarted twice at once", async () => {
    const { document } = await openUntitled("### A\n\nI never do that.\n");
    const restart = () => commands.executeCommand("linkmsg.restartServer");
    await Promise.all([restart(), restart()]);
    await waitForCodes(document, ["never"]);
  });
});
