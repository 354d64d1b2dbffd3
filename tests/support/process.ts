import { type ChildProcess, type ForkOptions, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createClient, POOR, type TestClient } from "./client.ts";
import { watchWire } from "./wire.ts";

const BUNDLE = fileURLToPath(new URL("../../server/dist/server.cjs", import.meta.url));
const SOURCE = fileURLToPath(new URL("../../server/src/main.node.ts", import.meta.url));

/** The server as it is shipped; from source where nothing is built. */
export const SERVER = existsSync(BUNDLE) ? BUNDLE : SOURCE;

/** A server in a process of its own, and a client at its standard input and output. */
export interface ServerProcess {
  readonly client: TestClient;
  readonly process: ChildProcess;
  /** The exit status, once it has ended. */
  readonly exit: Promise<number | null>;
  /** What it wrote on standard error up to now. */
  errors(): string;
}

/** Starts the server as an editor does that knows only the command line. */
export function startProcess(): ServerProcess {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: "pipe" });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  return {
    client: createClient(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    process: child,
    exit: once(child, "exit").then(([code]) => code as number | null),
    errors: () => errors,
  };
}

/** Starts a server as VS Code does: forked, talking over Node's own channel. */
export function forkServer(program = SERVER, args = ["--node-ipc"], options: ForkOptions = {}) {
  const child = fork(program, args, options);
  const [reader, writer] = [new IPCMessageReader(child), new IPCMessageWriter(child)];
  watchWire(reader, writer);
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  return { connection, process: child, exit: once(child, "exit").then(([code]) => code as number | null) };
}

/** Goes through the life of a forked server: its answer to `initialize`, and its exit status behind `exit`. */
export async function visitServer({ connection, exit }: ReturnType<typeof forkServer>) {
  const params = { processId: null, rootUri: null, capabilities: POOR };
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, params);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return { serverInfo, status: await exit };
}
