import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import {
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createClient, POOR, type TestClient } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { forkServer, SERVER, startProcess } from "../support/process.ts";

const URI = "file:///drafts/ana.linkmsg";
const NEVER = "Hi Ana, we never met, but your talk on joins settled an argument.\n";

/*
 * With a socket or a pipe it is the client that listens, and the server that connects. These stand apart from the other
 * tests of the server, as those also run where every connection is refused.
 */
describe("transports", () => {
  const disk = useFolder();
  let listening: Server | undefined;
  let child: ChildProcess | undefined;
  afterEach(() => {
    listening?.close();
    child?.kill();
  });

  const start = (...args: readonly string[]) => {
    const started = spawn(process.execPath, [SERVER, ...args], { stdio: "pipe" });
    child = started;
    let errors = "";
    started.stderr.on("data", (chunk) => {
      errors += String(chunk);
    });
    const exit = once(started, "close").then(([code]) => code as number | null);
    return { exit, errors: () => errors };
  };
  /** Has the server connect to this process; `args` name the address where that listens. */
  const connect = async (address: { port: number; host: string } | { path: string }, args: Args) => {
    const server = createServer();
    listening = server;
    server.listen(address);
    await once(server, "listening");
    const started = start(...args(server));
    const [socket] = (await once(server, "connection")) as [Socket];
    const client = createClient(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    return { ...started, socket, client };
  };
  const ways = {
    "a socket": () => connect(LOOPBACK, (server) => [`--socket=${portOf(server)}`]),
    "a socket whose port is an argument by itself": () =>
      connect(LOOPBACK, (server) => ["--socket", String(portOf(server))]),
    "a pipe": () => connect({ path: pipeIn(disk) }, () => [`--pipe=${pipeIn(disk)}`]),
  };

  for (const [what, connectBy] of Object.entries(ways)) {
    it(`over ${what}: findings come, and the server ends as it is told`, async () => {
      const { client, exit, errors } = await connectBy();
      await findsNever(client);
      await client.connection.sendRequest(ShutdownRequest.type);
      await client.connection.sendNotification(ExitNotification.type);
      assert.equal(await exit, 0);
      assert.equal(errors(), "");
    });

    it(`over ${what}: the server ends with the connection`, async () => {
      const { client, exit, errors, socket } = await connectBy();
      await client.initialize(POOR);
      socket.destroy();
      assert.equal(await exit, 1);
      assert.equal(errors(), "");
    });
  }

  for (const [what, args, line] of [
    ["a port that nobody listens at", ["--socket=1"], /^linkmsg: .*127\.0\.0\.1:1\b.*ECONNREFUSED/],
    ["a pipe that is not there", ["--pipe=nowhere.sock"], /^linkmsg: .*nowhere\.sock.*(ENOENT|ECONNREFUSED)/],
    ["a port that is no number", ["--socket=abc"], /^linkmsg: .*--socket.*port/],
    ["a port out of range", ["--socket=70000"], /^linkmsg: .*--socket.*port/],
    ["no port", ["--socket"], /^linkmsg: .*--socket.*port/],
    ["no pipe", ["--pipe="], /^linkmsg: .*--pipe/],
    ["no channel of a parent", ["--node-ipc"], /^linkmsg: .*--node-ipc/],
  ] as const)
    it(`${what} is told in one line, and the server ends with 1`, async () => {
      const { exit, errors } = start(...args);
      assert.equal(await exit, 1);
      assert.match(errors(), line);
      assert.equal(errors().split("\n").length, 2, errors());
    });

  it("over standard input and output, with --stdio: findings come", async () => {
    const { client, process: started } = startProcess();
    child = started;
    await findsNever(client);
    client.connection.dispose();
  });

  it("over Node's own channel: the server ends with its parent's end of it", async () => {
    const { connection, process: forked, exit } = forkServer();
    child = forked;
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: POOR,
    });
    connection.dispose();
    forked.disconnect();
    assert.equal(await exit, 1);
  });
});

type Args = (server: Server) => readonly string[];

const LOOPBACK = { port: 0, host: "127.0.0.1" };

function portOf(server: Server): number {
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return address.port;
}

function pipeIn(disk: ReturnType<typeof useFolder>): string {
  return process.platform === "win32" ? `\\\\.\\pipe\\${disk.root().replace(/\W/g, "-")}` : disk.path("pipe");
}

async function findsNever(client: TestClient): Promise<void> {
  await client.initialize(POOR);
  await client.open(URI, NEVER);
  assert.deepEqual(
    (await client.pushed()).diagnostics.map(({ code }) => code),
    ["never"],
  );
}
