import { commands, Uri, workspace } from "vscode";
import * as assert from "../assert.ts";
import { areWorkers, useStartedServers } from "../servers.ts";
import { closeEditors, openUntitled, waitFor, waitForCodes } from "../support.ts";

// Browsers keep what they compile by themselves.
if (!areWorkers)
  describe("the compiled form of a server's process", () => {
    const started = useStartedServers();
    afterEach(closeEditors);

    it("is kept in the extension's own folder, and is what the next one starts from", async () => {
      const { document } = await openUntitled("### A\n\nI never do that.\n");
      const kept = (await restart())?.kept ?? "";
      assert.match(kept, /[\\/]globalStorage[\\/]linkmsg\.linkmsg-vscode[\\/]server\.compiled$/);
      await remove(kept);
      await restart();
      const written = await waitFor("what is kept", () => lastWriting(kept));
      const next = await restart();
      await waitForCodes(document, ["never"]);
      // Started later, with nothing kept: when it has come to keeping, the one before it would have.
      const other = next?.startOther?.(`${kept}.other`);
      try {
        await waitFor("what another one keeps", () => lastWriting(`${kept}.other`));
        assert.equal(await lastWriting(kept), written);
      } finally {
        other?.kill();
        await remove(`${kept}.other`);
      }
    });

    async function restart() {
      await commands.executeCommand("linkmsg.restartServer");
      return started().at(-1);
    }
  });

/** When a file was written; undefined where it is not there. */
async function lastWriting(path: string): Promise<number | undefined> {
  try {
    return (await workspace.fs.stat(Uri.file(path))).mtime;
  } catch {
    return undefined;
  }
}

/** Takes a file away that may be there. */
async function remove(path: string): Promise<void> {
  if ((await lastWriting(path)) !== undefined) await workspace.fs.delete(Uri.file(path));
}
