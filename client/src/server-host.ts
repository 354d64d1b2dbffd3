import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from "vscode-languageclient/browser";

/** One place for the language server to run in. */
export interface ServerHost {
  /** Starts the server, a second time where the first has ended. */
  start(): MessageTransports;
  /** Ends the server at once; does nothing where none runs. */
  end(): void;
}

/** Makes a place for one client's server. */
export type MakeHost = (context: ExtensionContext, log: (line: string) => void) => ServerHost;

/** The server in a worker: all that a browser has. */
export const workerHost: MakeHost = ({ extensionUri }) => {
  const program = Uri.joinPath(extensionUri, "dist", "server.js").toString(true);
  let worker: Worker | undefined;
  return {
    start() {
      worker?.terminate();
      worker = new Worker(program);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    end() {
      // Unlike a process, a worker does not end by itself.
      worker?.terminate();
      worker = undefined;
    },
  };
};
