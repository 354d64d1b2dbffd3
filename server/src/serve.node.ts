import type { Readable, Writable } from "node:stream";
import { forkedChannel } from "./channel.ts";
import { nodeConfigFiles } from "./config-files.node.ts";
import { endOnCrash } from "./crash.ts";
import type { MessageReader, MessageWriter } from "./lsp/protocol.ts";
import { type Server, startServer } from "./lsp/server.ts";
import { keepMemorySmall } from "./memory-flags.node.ts";
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
  if (typeof address === "object" && "trouble" in address) giveUp(address.trouble);
  else if (address === "node-ipc") serveParent();
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
type Address = "node-ipc" | "stdio" | SocketAddress;
type SocketAddress = { readonly port: number; readonly host: string } | { readonly path: string };

/** The first address that the arguments name, or what is wrong with it. */
function readAddress(args: readonly string[]): Address | { readonly trouble: string } {
  for (const [index, argument] of args.entries()) {
    const [, name, value = args[index + 1] ?? ""] =
      /^--(node-ipc|stdio|socket|pipe)(?:=(.*))?$/.exec(argument) ?? [];
    if (name === "stdio") return name;
    if (name === "node-ipc") return process.send ? name : { trouble: NO_PARENT };
    if (name === "socket") return isPort(value) ? { port: Number(value), host: "127.0.0.1" } : NO_PORT;
    if (name === "pipe") return value === "" ? { trouble: "--pipe needs a name" } : { path: value };
  }
  return "stdio";
}

const NO_PARENT = "--node-ipc needs a parent process with a channel of Node's";
const NO_PORT = { trouble: "--socket needs a port, a number from 1 to 65535" };

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

/** Talks to the parent process over Node's own channel. */
function serveParent(): void {
  const { reader, writer } = forkedChannel(process);
  const server = start(reader, writer, (status) => status);
  process.on("disconnect", () => process.exit(server.exitStatus()));
}

/** Talks over a socket. What it takes is loaded only here, as few clients want one. */
async function serveSocket(address: SocketAddress): Promise<void> {
  const { connect } = await import("node:net");
  const socket = connect(address);
  const refuse = ({ code }: NodeJS.ErrnoException): void => {
    const name = "path" in address ? address.path : `${address.host}:${address.port}`;
    giveUp(`nobody can be reached at ${name} (${code ?? "error"})`);
  };
  socket.once("error", refuse);
  socket.once("connect", () => {
    socket.off("error", refuse);
    serveStreams(socket, socket);
  });
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
    onLong: () => void keepMemorySmall(),
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

function giveUp(why: string): never {
  tell(why);
  return process.exit(1);
}

function tell(line: string): void {
  process.stderr.write(`linkmsg: ${line}.\n`);
}
