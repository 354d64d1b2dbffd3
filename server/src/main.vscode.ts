import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { endOnCrash } from "./crash.ts";
import { startServer } from "./lsp/server.ts";

/*
 * The server as VS Code runs it: in a worker of the browser, or in a process that the extension forked.
 * One file for both, without a module of Node, so that the extension carries the rules only once. Files are read by
 * the editor, which knows what is on no disk and what the writer trusts.
 */
const isForked = typeof process === "object" && process.send !== undefined;
const port = isForked ? forkedPort() : workerPort();
const server = startServer({
  reader: new BrowserMessageReader(port),
  writer: new BrowserMessageWriter(port),
  connect: (reader, writer, options) => createConnection(reader, writer, options),
  onExit: (status) => (isForked ? process.exit(status) : self.close()),
});
if (isForked) endOnCrash(process);

/** A worker's global scope has a port's methods; the DOM's types know it only as a window. */
function workerPort(): MessagePort {
  return self as unknown as MessagePort;
}

/** The channel to the parent as a port. The process ends with it: nobody is left to serve. */
function forkedPort(): MessagePort {
  const port = {
    onmessage: (_event: { data: unknown }) => undefined as unknown,
    postMessage: (message: unknown) => process.send?.(message),
    addEventListener: () => undefined,
  };
  process.on("message", (data) => port.onmessage({ data }));
  process.on("disconnect", () => process.exit(server.exitStatus()));
  return port as unknown as MessagePort;
}
