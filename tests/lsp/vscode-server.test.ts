import assert from "node:assert/strict";
import { InitializeRequest } from "vscode-languageserver/node";
import { POOR } from "../support/client.ts";
import { forkServer, visitServer } from "../support/process.ts";
import { isBuilt, VSCODE_PROGRAM } from "../support/worker.ts";

if (isBuilt)
  describe("the server that VS Code forks", () => {
    it("is the one of the browser, and ends when it is told to", async () => {
      const { serverInfo, status } = await visitServer(forkServer(VSCODE_PROGRAM, []));
      assert.equal(serverInfo?.name, "linkmsg");
      assert.equal(status, 0);
    });

    it("ends with the extension that forked it", async () => {
      const { connection, exit, process } = forkServer(VSCODE_PROGRAM, []);
      const params = { processId: null, rootUri: null, capabilities: POOR };
      await connection.sendRequest(InitializeRequest.type, params);
      process.disconnect();
      assert.equal(await exit, 1);
    });
  });
