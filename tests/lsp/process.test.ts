import assert from "node:assert/strict";
import { ExitNotification, ShutdownRequest } from "vscode-languageserver/node";
import { POOR } from "../support/client.ts";
import { forkServer, startProcess, visitServer } from "../support/process.ts";

describe("server process", () => {
  it("ends with 0 after shutdown and exit, having written nothing on standard error", async () => {
    const { client, exit, errors } = startProcess();
    await client.initialize(POOR);
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await exit, 0);
    assert.equal(errors(), "");
  });

  it("ends with 1 after exit without shutdown", async () => {
    const { client, exit } = startProcess();
    await client.initialize(POOR);
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await exit, 1);
  });

  it("ends when its input does", async () => {
    const { client, exit, process } = startProcess();
    await client.initialize(POOR);
    process.stdin?.end();
    assert.equal(await exit, 1);
  });

  it("talks over Node's channel when it is forked", async () => {
    const { serverInfo, status } = await visitServer(forkServer());
    assert.equal(serverInfo?.name, "linkmsg");
    assert.equal(status, 0);
  });
});
