import { type Channel, forkedChannel, messageReader, messageWriter } from "./channel.ts";
import { endOnCrash } from "./crash.ts";
import { startServer } from "./lsp/server.ts";
import { installRuntime } from "./runtime.ts";

/*
 * The server as VS Code runs it: in a worker of the browser, or in a process that the extension forked.
 * One file for both, without a module of Node, so that the extension carries the rules only once. Files are read by
 * the editor, which knows what is on no disk and what the writer trusts.
 */
installRuntime();
const isForked = typeof process === "object" && process.send !== undefined;
const server = startServer({
  ...(isForked ? forkedChannel(process) : workerChannel()),
  onExit: (status) => (isForked ? process.exit(status) : self.close()),
});
if (isForked) {
  endOnCrash(process);
  // Nobody is left to serve.
  process.on("disconnect", () => process.exit(server.exitStatus()));
}

/** The channel to the page that started this worker. */
function workerChannel(): Channel {
  // A worker's global scope has a port's methods; the DOM's types know it only as a window.
  const port = self as unknown as MessagePort;
  return {
    reader: messageReader((take) => {
      port.onmessage = ({ data }) => take(data);
      return { dispose: () => undefined };
    }),
    writer: messageWriter(async (message) => port.postMessage(message)),
  };
}
