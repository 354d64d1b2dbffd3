import { spawn } from "node:child_process";
import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { startServer } from "../../server/src/lsp/server.ts";
import { streamReader } from "../../server/src/stream-reader.node.ts";
import { SERVER } from "./process.ts";

/** A message of JSON-RPC, sound or not. */
export type Json = Readonly<Record<string, unknown>>;

/** A server at the other end of its bytes. */
export interface RawServer {
  send(bytes: string | Buffer): void;
  /** Ends the server's input. */
  end(): void;
  /** The next message of the server that no test has taken. */
  next(): Promise<Json>;
  /** The next line of the server for its user: on standard error, or where in memory that would be told. */
  line(): Promise<string>;
  /** Settles when the server ends, with its status. In memory there is no process to end; it settles all the same. */
  readonly exit: Promise<number | null>;
  stop(): void;
}

/** A message under the protocol's header. */
export function frame(message: unknown): string {
  return body(JSON.stringify(message));
}

/** Any text under a header that fits it. */
export function body(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

export const INITIALIZE = {
  jsonrpc: "2.0",
  id: "start",
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
};

/** A request of JSON-RPC. */
export function request(id: unknown, method: string, params?: unknown): Json {
  return { jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) };
}

/** A notification of JSON-RPC. */
export function notification(method: string, params?: unknown): Json {
  return { jsonrpc: "2.0", method, ...(params !== undefined && { params }) };
}

/** The server's own reader and the whole server, without a process. */
export function startRawInMemory(): RawServer {
  const input = new PassThrough();
  const output = new PassThrough();
  const lines = queue<string>();
  const end = withResolvers<number | null>();
  const reader = streamReader(input, {
    onTrouble: lines.put,
    onWaiting: lines.put,
  });
  const writer = new StreamMessageWriter(output);
  startServer({
    reader,
    writer,
    onExit: end.resolve,
  });
  return {
    send: (bytes) => void input.write(bytes),
    end: () => void input.end(),
    next: messagesOf(output),
    line: lines.take,
    exit: end.promise,
    stop: () => {},
  };
}

/** The real process. */
export function startRawProcess(args: readonly string[] = [SERVER, "--stdio"]): RawServer {
  const child = spawn(process.execPath, args, { stdio: "pipe" });
  const lines = queue<string>();
  let rest = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    const found = `${rest}${chunk}`.split("\n");
    rest = found.pop() ?? "";
    for (const line of found) lines.put(line);
  });
  child.stdin.on("error", () => {});
  return {
    send: (bytes) => void child.stdin.write(bytes),
    end: () => void child.stdin.end(),
    next: messagesOf(child.stdout),
    line: lines.take,
    exit: once(child, "exit").then(([code]) => code as number | null),
    stop: () => void child.kill(),
  };
}

function messagesOf(output: Readable): () => Promise<Json> {
  const messages = queue<Json>();
  new StreamMessageReader(output).listen((message) => messages.put(message as unknown as Json));
  return messages.take;
}

function queue<T>() {
  const items: T[] = [];
  const takers: ((item: T) => void)[] = [];
  return {
    put(item: T): void {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    take: (): Promise<T> =>
      new Promise((resolve) => {
        const [item] = items.splice(0, 1);
        if (item === undefined) takers.push(resolve);
        else resolve(item);
      }),
  };
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
