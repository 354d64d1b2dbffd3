import assert from "node:assert/strict";
import { ExitNotification, InitializeRequest, ShutdownRequest } from "vscode-languageserver/node";
import { POOR } from "../support/client.ts";
import { forkServer, startProcess } from "../support/process.ts";

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
    const { connection, exit } = forkServer();
    const params = { processId: null, rootUri: null, capabilities: POOR };
    const result = await connection.sendRequest(InitializeRequest.type, params);
    assert.equal(result.serverInfo?.name, "linkmsg");
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await exit, 0);
  });
});
