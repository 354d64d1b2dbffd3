import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter, type ExtensionContext, Uri } from "vscode";
import type { Message, MessageTransports } from "vscode-languageclient";
import { MEMORY_FLAGS } from "./memory-flags.ts";
import type { MakeHost } from "./server-host.ts";
import { watchedTransports } from "./watched-transports.ts";

/** Runs the same file that a browser has in a worker, and keeps it as it was compiled. */
const PROGRAM = "dist/server.node.js";

/** Where a debugger finds the server; `.vscode/launch.json` names the same port. */
const DEBUG_FLAGS = ["--nolazy", "--inspect=6009"];

/** The server in a process of its own, so that the editor does not wait for it. */
export const processHost: MakeHost = (context, log) => {
  let child: ChildProcess | undefined;
  const end = () => {
    child?.kill();
    child = undefined;
  };
  return {
    start() {
      end();
      const execArgv = [...MEMORY_FLAGS, ...(isDebugged() ? DEBUG_FLAGS : [])];
      const args = isDebugged() ? [] : keptIn(context);
      child = fork(context.asAbsolutePath(PROGRAM), args, {
        execArgv,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding("utf8").on("data", (text: string) => log(text.trimEnd()));
      // Who stops at a line of the server's program makes it silent on purpose.
      return isDebugged() ? transports(child) : watched(child, log);
    },
    end,
  };
};

/** Where the server is kept as it was compiled: in the extension's own folder, where it has one on disk. */
function keptIn({ globalStorageUri }: ExtensionContext): string[] {
  return globalStorageUri.scheme === "file" ? [Uri.joinPath(globalStorageUri, "server.compiled").fsPath] : [];
}

/** A debugger that holds the extension host is meant for the server too. */
function isDebugged(): boolean {
  return process.execArgv.some((argument) => argument.startsWith("--inspect"));
}

/** A process that no longer answers is ended, and then is one that has ended like any other. */
function watched(child: ChildProcess, log: (line: string) => void): MessageTransports {
  return watchedTransports(transports(child), () => {
    log("The language server no longer answers.");
    child.kill("SIGKILL");
  });
}

/** The process's channel, which is closed when the process ends, for whatever reason. */
function transports(child: ChildProcess): MessageTransports {
  const readErrors = new EventEmitter<Error>();
  const writeErrors = new EventEmitter<[Error, Message | undefined, number | undefined]>();
  const closes = new EventEmitter<void>();
  const partial = new EventEmitter<never>();
  child.on("error", (error) => readErrors.fire(error));
  child.once("disconnect", () => closes.fire());
  child.once("exit", () => closes.fire());
  const dispose = () => undefined;
  return {
    reader: {
      onError: readErrors.event,
      onClose: closes.event,
      onPartialMessage: partial.event,
      listen(callback) {
        child.on("message", callback);
        return { dispose: () => child.off("message", callback) };
      },
      dispose,
    },
    writer: {
      onError: writeErrors.event,
      onClose: closes.event,
      write: sender(child),
      end: dispose,
      dispose,
    },
  };
}

function sender(child: ChildProcess): (message: Message) => Promise<void> {
  return (message) =>
    new Promise((resolve, reject) => {
      child.send(message, (error) => (error ? reject(error) : resolve()));
    });
}
