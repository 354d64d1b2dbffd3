import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { Emitter, type Message, type MessageReader, type MessageWriter } from "vscode-languageserver/node";
import { createClient, type TestClient } from "./client.ts";

/** The server as VS Code runs it, in a browser's worker or in a process. */
export const VSCODE_SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

/** What runs that in a process, and keeps it as it was compiled in the file that its first argument names. */
export const VSCODE_PROGRAM = fileURLToPath(new URL("../../dist/server.node.js", import.meta.url));

/** What a browser's worker has that Node's lacks; the test host may be a forked process, the worker is none. */
const BROWSER = `
  const { parentPort } = require("node:worker_threads");
  Object.assign(globalThis, {
    self: globalThis,
    process: undefined,
    addEventListener() {},
    postMessage: (message) => parentPort.postMessage(message),
    close: () => parentPort.close(),
  });
  parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

/** Whether VS Code's server is built, so that it can be tested. */
export const isBuilt = existsSync(VSCODE_SERVER);

/** Starts VS Code's server in a worker, which has nothing of Node but what its port needs. */
export function startWorker(): { client: TestClient; stop: () => void } {
  const worker = new Worker(`${BROWSER}\nrequire(${JSON.stringify(VSCODE_SERVER)});`, { eval: true });
  const client = createClient(readerOf(worker), writerOf(worker));
  return { client, stop: () => void worker.terminate() };
}

function readerOf(worker: Worker): MessageReader {
  const errors = new Emitter<Error>();
  worker.on("error", (error: Error) => errors.fire(error));
  return {
    onError: errors.event,
    onClose: new Emitter<void>().event,
    onPartialMessage: new Emitter<never>().event,
    listen(callback) {
      worker.on("message", callback);
      return { dispose: () => worker.off("message", callback) };
    },
    dispose: () => undefined,
  };
}

function writerOf(worker: Worker): MessageWriter {
  return {
    onError: new Emitter<[Error, Message | undefined, number | undefined]>().event,
    onClose: new Emitter<void>().event,
    async write(message) {
      worker.postMessage(message);
    },
    end: () => undefined,
    dispose: () => undefined,
  };
}
