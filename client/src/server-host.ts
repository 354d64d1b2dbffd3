import { EventEmitter, type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { watchedTransports } from "./watched-transports.ts";

/** One place for the language server to run in. */
export interface ServerHost {
  /** Starts the server, a second time where the first has ended. The transports close when it ends by itself. */
  start(): MessageTransports;
  /** Ends the server at once; does nothing where none runs. */
  end(): void;
}

/** Makes a place for one client's server. */
export type MakeHost = (context: ExtensionContext, log: (line: string) => void) => ServerHost;

/** The server in a worker: all that a browser has. */
export const workerHost: MakeHost = ({ extensionUri }, log) => {
  const program = Uri.joinPath(extensionUri, "dist", "server.js").toString(true);
  let worker: Worker | undefined;
  const end = () => {
    // Unlike a process, a worker does not end by itself.
    worker?.terminate();
    worker = undefined;
  };
  return {
    start() {
      end();
      worker = new Worker(program);
      const closes = new EventEmitter<void>();
      return watchedTransports(transports(worker, closes), () => {
        log("The language server no longer answers.");
        end();
        closes.fire();
      });
    },
    end,
  };
};

/** A worker's own messages; a worker that dies says nothing, so its end comes from elsewhere. */
function transports(worker: Worker, closes: EventEmitter<void>): MessageTransports {
  const reader = new BrowserMessageReader(worker);
  const writer = new BrowserMessageWriter(worker);
  return {
    reader: {
      onError: reader.onError,
      onClose: closes.event,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) => reader.listen(callback),
      dispose: () => reader.dispose(),
    },
    writer,
  };
}
