import type { Readable, Writable } from "node:stream";
import { forkedChannel } from "./channel.ts";
import { nodeConfigFiles } from "./config-files.node.ts";
import { endOnCrash } from "./crash.ts";
import type { MessageReader, MessageWriter } from "./lsp/protocol.ts";
import { type Server, startServer } from "./lsp/server.ts";
import { watchParent } from "./parent.node.ts";
import { installRuntime } from "./runtime.ts";
import { streamReader } from "./stream-reader.node.ts";
import { streamWriter } from "./stream-writer.node.ts";
import { nodeWorkspaceFiles } from "./workspace.node.ts";

/**
 * Serves one client until it says `exit` or goes away: over the transport that the command line names
 * (`--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`), else over standard input and output.
 *
 * The process ends with 0 after `shutdown`, else with 1; where it ends by itself, one line on standard error says why.
 */
export function serve(): void {
  endOnCrash(process);
  leaveOutputToClient();
  installRuntime();
  const address = readAddress(process.argv.slice(2));
  if (address === "node-ipc") serveParent();
  else if (address === "stdio") serveStreams(process.stdin, process.stdout);
  else void serveSocket(address);
}

/** Has the console write to standard error. It is made when it is first used, which it hardly ever is. */
function leaveOutputToClient(): void {
  const { Console } = console;
  let made: Console | undefined;
  Object.defineProperty(globalThis, "console", {
    configurable: true,
    get: () => {
      made ??= new Console(process.stderr);
      return made;
    },
  });
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
  const { reader, writer } = forkedChannel(process);
  const server = start(reader, writer, (status) => status);
  process.on("disconnect", () => process.exit(server.exitStatus()));
}

/** Talks over a socket. What it takes is loaded only here, as few clients want one. */
async function serveSocket(address: Exclude<Address, string>): Promise<void> {
  const { connect } = await import("node:net");
  const socket = connect(address);
  serveStreams(socket, socket);
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
  const server = start(reader, streamWriter(output), (status) => (isTroubled ? 1 : status));
  output.on("error", () => process.exit(server.exitStatus()));
}

/** `statusOf` gives the status that the process ends with, from that which its life cycle gives. */
function start(reader: MessageReader, writer: MessageWriter, statusOf: (status: number) => number): Server {
  const server = startServer(
    {
      reader,
      writer,
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
