import { commands } from "vscode";
import { MOST_CRASHES } from "../../../client/src/crash-policy.ts";
import * as assert from "../assert.ts";
import { areWorkers, useStartedServers } from "../servers.ts";
import {
  closeEditors,
  openUntitled,
  replaceText,
  waitFor,
  waitForCodes,
  waitForNoFindings,
} from "../support.ts";

const BAD = "### A\n\nI never do that.\n";
const GOOD = "### A\nTo: Ana\n\nThank you for the paper on joins.\n";

describe("language server", () => {
  afterEach(closeEditors);

  it("brings its findings back after a restart", async () => {
    const editor = await openUntitled(BAD);
    await waitForCodes(editor.document, ["never"]);
    await restart();
    await waitForCodes(editor.document, ["never"]);
    await replaceText(editor, GOOD);
    await waitForNoFindings(editor.document);
  });

  it("can be restarted twice at once", async () => {
    const { document } = await openUntitled(BAD);
    await Promise.all([restart(), restart()]);
    await waitForCodes(document, ["never"]);
  });
});

describe("a language server that dies", () => {
  const started = useStartedServers();
  afterEach(closeEditors);

  it("comes back by itself, and knows what was typed meanwhile", async () => {
    const editor = await openUntitled(GOOD);
    await restart();
    started().at(-1)?.kill();
    await replaceText(editor, BAD);
    await waitForCodes(editor.document, ["never"]);
    assert.equal(editor.document.getText(), BAD);
    await replaceText(editor, GOOD);
    await waitForNoFindings(editor.document);
  });

  // A worker's death is noticed only when it has owed an answer for some time: five of them take too long.
  const itWithProcesses = areWorkers ? () => undefined : it;
  itWithProcesses("is given up after the fifth time, and revived by the command", async () => {
    const editor = await openUntitled(BAD);
    await restart();
    const first = started().length;
    for (let crash = 1; crash <= MOST_CRASHES; crash++) {
      await waitForCodes(editor.document, ["never"]);
      started().at(-1)?.kill();
      const isBack = () => started().length === first + crash || undefined;
      if (crash < MOST_CRASHES) await waitFor(`server ${crash + 1}`, isBack);
      else await waitForNoFindings(editor.document);
    }
    await replaceText(editor, `${BAD}I never said it.\n`);
    await restart();
    await waitForCodes(editor.document, ["never"]);
    assert.equal(started().length, first + MOST_CRASHES);
    assert.equal(editor.document.getText(), `${BAD}I never said it.\n`);
  });
});

function restart(): Thenable<unknown> {
  return commands.executeCommand("linkmsg.restartServer");
}
