import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ServerOptions, startServer } from "../../server/src/lsp/server.ts";
import { watchWire } from "./wire.ts";

/** An editor that takes everything the server may send, and one that takes as little as the protocol allows. */
export const RICH: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {
      codeDescriptionSupport: true,
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};
export const POOR: ClientCapabilities = {};

/** An editor at the other end of a connection. What the server sends waits in a queue until it is asked for. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** Gives what the server is told when it asks for its configuration. */
  configuration: () => unknown;
  initialize(capabilities: ClientCapabilities, more?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, changes: readonly { range: Range; text: string }[]): Promise<void>;
  close(uri: string): Promise<void>;
  configure(settings: unknown): Promise<void>;
  /** The next diagnostics pushed that no test has taken yet. */
  pushed(): Promise<PublishDiagnosticsParams>;
  /** The next line of the server's log. */
  logged(): Promise<string>;
  /** The next request of the server to refresh diagnostics. */
  refreshed(): Promise<void>;
  /** The next registration, as the methods registered. */
  registered(): Promise<string[]>;
}

/** Connects to the real server within this process. */
export function startInMemory(options?: ServerOptions): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const reader = new StreamMessageReader(toServer);
  const writer = new StreamMessageWriter(toClient);
  startServer({ reader, writer, onExit: () => {} }, options);
  return createClient(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** A client at both ends of a channel. What the server sends is compared with the protocol. */
export function createClient(reader: MessageReader, writer: MessageWriter): TestClient {
  watchWire(reader, writer);
  const connection = createProtocolConnection(reader, writer);
  const events = listen(connection);
  const client: TestClient = {
    connection,
    configuration: () => ({}),
    ...events,
    async initialize(capabilities, more = {}) {
      const params = { processId: null, rootUri: null, capabilities, ...more };
      const result = await connection.sendRequest(InitializeRequest.type, params);
      await connection.sendNotification(InitializedNotification.type, {});
      return result;
    },
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "linkmsg", version: 1, text },
      }),
    change: (uri, version, changes) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...changes],
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    configure: (settings) =>
      connection.sendNotification(DidChangeConfigurationNotification.type, { settings }),
  };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => client.configuration()));
  connection.listen();
  return client;
}

function listen(connection: ProtocolConnection) {
  const pushes = createQueue<PublishDiagnosticsParams>();
  const log = createQueue<string>();
  const refreshes = createQueue<void>();
  const registrations = createQueue<string[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, pushes.put);
  connection.onNotification(LogMessageNotification.type, ({ message }) => log.put(message));
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshes.put());
  connection.onRequest(RegistrationRequest.type, (params) =>
    registrations.put(params.registrations.map(({ method }) => method)),
  );
  return { pushed: pushes.take, logged: log.take, refreshed: refreshes.take, registered: registrations.take };
}

function createQueue<T>() {
  const waiting: ((item: T) => void)[] = [];
  const items: T[] = [];
  return {
    put(item: T): void {
      const taker = waiting.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    take: (): Promise<T> =>
      new Promise((resolve) => {
        if (items.length > 0) resolve(items.shift() as T);
        else waiting.push(resolve);
      }),
  };
}
