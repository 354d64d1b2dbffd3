import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type InitializeParams,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { owned } from "./cleanup.ts";
import type { Keystroke } from "./keystrokes.ts";

/** An editor with one draft open, the same for every server. */
export interface Editor {
  /** Process id of the server. */
  readonly pid: number;
  initialize(): Promise<void>;
  open(text: string): void;
  type(keystroke: Keystroke): void;
  /** Asks for the draft's diagnostics as an editor does, naming the report that it has. Gives the number of them. */
  pull(): Promise<number>;
  /** The diagnostics that are pushed for the draft as it is now. Gives the number of them. */
  pushed(): Promise<number>;
  /** Asks something about the open draft; `params` are added to its name. */
  ask(method: string, params?: object): Promise<unknown>;
  /** Asks what no server knows: the answer comes when all that was sent before is done, or does not hold it up. */
  barrier(): Promise<void>;
  /** Ends the server as an editor does; resolves once it is gone. */
  quit(): Promise<void>;
  /** Kills the server; resolves once it is gone. */
  stop(): Promise<void>;
}

/** How the editor gets diagnostics: VS Code pulls them; many others have them pushed. */
export type Way = "pull" | "push";

const VSCODE = new URL("../../tests/lsp/profiles/vscode.json", import.meta.url);
const ANSWER_MS = 120_000;

/** How a server is started, and what it is talked to by. */
export interface Start {
  /** What Node is started with: flags, the program and its arguments. */
  readonly args: readonly string[];
  /** Most editors know standard input and output; VS Code's extension has Node's own channel. */
  readonly over: "stdio" | "ipc";
}

/**
 * Starts a server with an editor at its other end. What is asked of the server rejects when it ends, with the end of
 * its standard error, and after two minutes.
 */
export function startEditor(node: string, { args, over }: Start, folder: string, way: Way = "pull"): Editor {
  const child = owned(
    spawn(node, args, {
      stdio: over === "ipc" ? ["ignore", "pipe", "pipe", "ipc"] : "pipe",
      env: { ...process.env, TMPDIR: folder, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder },
    }),
  );
  const connection = connectionTo(child);
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000);
  });
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code) => reject(new Error(`a server ended with status ${code}. ${errors}`))),
  );
  const gone = ended.catch(() => connection.dispose());
  child.stdin?.on("error", () => {});
  const within = <T>(answer: Promise<T>) => Promise.race([timely(answer), ended]);
  return {
    pid: child.pid ?? 0,
    ...connect(connection, folder, way, within),
    async quit() {
      await within(connection.sendRequest("shutdown"));
      await connection.sendNotification("exit");
      await gone;
    },
    stop: () => {
      child.kill("SIGKILL");
      return gone;
    },
  };
}

/** Over the pipes of a process, or Node's channel where there are none to write to. */
function connectionTo(child: ChildProcess): MessageConnection {
  const { stdin, stdout } = child;
  if (stdin && stdout)
    return createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  return createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
}

function timely<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`no answer in ${ANSWER_MS / 1000} s`));
    const timer = setTimeout(late, ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function connect(
  connection: MessageConnection,
  folder: string,
  way: Way,
  within: <T>(answer: Promise<T>) => Promise<T>,
): Omit<Editor, "pid" | "stop" | "quit"> {
  const uri = pathToFileURL(`${folder}/draft.linkmsg`).href;
  const pushes = listen(connection);
  let version = 0;
  let resultId: string | undefined;
  let count = 0;
  const send = (method: string, params: object) => void connection.sendNotification(method, params);
  const ask = <T>(method: string, params: object): Promise<T> =>
    within(connection.sendRequest(method, params));
  return {
    async initialize() {
      await ask("initialize", initializeParams(way, pathToFileURL(folder).href));
      send("initialized", {});
    },
    open(text) {
      version += 1;
      send("textDocument/didOpen", { textDocument: { uri, languageId: "linkmsg", version, text } });
    },
    type(keystroke) {
      version += 1;
      send("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [keystroke] });
    },
    async pull() {
      const previous = resultId === undefined ? {} : { previousResultId: resultId };
      const report = await ask<Report>("textDocument/diagnostic", { textDocument: { uri }, ...previous });
      resultId = report.resultId;
      if (report.kind === "full") count = report.items?.length ?? 0;
      return count;
    },
    pushed: () => within(pushes(version)),
    ask: (method, params) => ask(method, { textDocument: { uri }, ...params }),
    barrier: () => ask("linkmsg/benchmarkBarrier", {}).then(() => {}, refused),
  };
}

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

const METHOD_NOT_FOUND = -32601;

/** That the barrier is refused is fine; that it can't be answered is not. */
function refused(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === METHOD_NOT_FOUND)) throw error;
}

/** What VS Code sends; where diagnostics are to be pushed, without what says that it pulls. */
function initializeParams(way: Way, rootUri: string): InitializeParams {
  const { clientInfo, capabilities, initializationOptions } = JSON.parse(readFileSync(VSCODE, "utf8"));
  const { textDocument, workspace } = capabilities;
  if (way === "push") {
    delete textDocument.diagnostic;
    delete workspace.diagnostics;
    textDocument.publishDiagnostics.versionSupport = true;
  }
  const workspaceFolders = [{ uri: rootUri, name: "drafts" }];
  return {
    processId: process.pid,
    rootUri,
    workspaceFolders,
    clientInfo,
    capabilities,
    initializationOptions,
  };
}

/** Answers what servers ask, and collects what they push; gives a way to wait for the diagnostics of a version. */
function listen(connection: MessageConnection): (version: number) => Promise<number> {
  let latest = { version: 0, count: 0 };
  let waiting: (() => void) | undefined;
  connection.onRequest((method, params) =>
    method === "workspace/configuration" ? (params as { items: object[] }).items.map(() => ({})) : null,
  );
  connection.onNotification((method, params) => {
    if (method !== "textDocument/publishDiagnostics") return;
    const { version = Number.POSITIVE_INFINITY, diagnostics } = params as unknown as Publication;
    latest = { version, count: diagnostics.length };
    waiting?.();
  });
  connection.onError(() => {});
  connection.listen();
  return (version) =>
    new Promise((resolve) => {
      waiting = () => {
        if (latest.version >= version) resolve(latest.count);
      };
      waiting();
    });
}

interface Publication {
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}
