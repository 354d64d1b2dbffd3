import { connect as connectSocket } from "node:net";
import type { Readable, Writable } from "node:stream";
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { nodeConfigFiles } from "./config-files.node.ts";
import { endOnCrash } from "./crash.ts";
import { type Server, startServer } from "./lsp/server.ts";
import { watchParent } from "./parent.node.ts";
import { streamReader } from "./stream-reader.node.ts";
import { nodeWorkspaceFiles } from "./workspace.node.ts";

/**
 * Serves one client until it says `exit` or goes away: over the transport that the command line names
 * (`--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`), else over standard input and output.
 *
 * The process ends with 0 after `shutdown`, else with 1; where it ends by itself, one line on standard error says why.
 */
export function serve(): void {
  endOnCrash(process);
  // Standard output is the client's.
  globalThis.console = new console.Console(process.stderr);
  const address = readAddress(process.argv.slice(2));
  if (address === "node-ipc") serveParent();
  else if (address === "stdio") serveStreams(process.stdin, process.stdout);
  else {
    const socket = connectSocket(address);
    serveStreams(socket, socket);
  }
}

/** Where the client is: the parent, standard input and output, or a socket's address. */
type Address = "node-ipc" | "stdio" | { port: number; host: string } | { path: string };

function readAddress(args: readonly string[]): Address {
  for (const [index, argument] of args.entries()) {
    const [, name, value = args[index + 1] ?? ""] =
      /^--(node-ipc|stdio|socket|pipe)(?:=(.*))?$/.exec(argument) ?? [];
    if (name === "node-ipc" || name === "stdio") return name;
    if (name === "socket") return { port: Number(value), host: "127.0.0.1" };
    if (name === "pipe") return { path: value };
  }
  return "stdio";
}

/** Talks to the parent process over Node's own channel. */
function serveParent(): void {
  const server = start(new IPCMessageReader(process), new IPCMessageWriter(process), (status) => status);
  process.on("disconnect", () => process.exit(server.exitStatus()));
}

/** Talks over a pair of streams, and ends with either. */
function serveStreams(input: Readable, output: Writable): void {
  let isTroubled = false;
  const reader = streamReader(input, {
    onTrouble(why) {
      isTroubled = true;
      tell(why);
    },
    onWaiting: (unfinished) => tell(`${unfinished} are there; the server waits for the rest`),
  });
  const server = start(reader, new StreamMessageWriter(output), (status) => (isTroubled ? 1 : status));
  output.on("error", () => process.exit(server.exitStatus()));
}

/** `statusOf` gives the status that the process ends with, from that which its life cycle gives. */
function start(reader: MessageReader, writer: MessageWriter, statusOf: (status: number) => number): Server {
  const server = startServer(
    {
      reader,
      writer,
      connect: (from, to, options) => createConnection(from, to, options),
      onExit: (status) => process.exit(statusOf(status)),
      onParent: (processId) => watchParent(processId, () => process.exit(server.exitStatus())),
    },
    { files: nodeWorkspaceFiles(), configs: nodeConfigFiles() },
  );
  return server;
}

function tell(line: string): void {
  process.stderr.write(`linkmsg: ${line}.\n`);
}
