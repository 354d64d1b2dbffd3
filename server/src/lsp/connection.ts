import {
  type CancellationToken,
  createMessageConnection,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
} from "vscode-jsonrpc";
import {
  LogMessageNotification,
  MessageType,
  type ProgressToken,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from "./protocol.ts";

/** The server's end of the line: what the client asks and tells, and what it is asked and told. */
export interface Connection {
  /** Answers one request, with a result or a `ResponseError`. */
  onRequest<P>(method: string, answer: (params: P, token: CancellationToken) => unknown): void;
  /** Answers every request that nothing else answers. */
  onUnknownRequest(answer: (method: string) => unknown): void;
  onNotification<P>(method: string, take: (params: P) => void | Promise<void>): void;
  /** Rejects where the client refuses, or its answer can't come any more. */
  sendRequest<R>(method: string, params?: object): Promise<R>;
  sendDiagnostics(params: PublishDiagnosticsParams): Promise<void>;
  sendProgress(token: ProgressToken, value: unknown): Promise<void>;
  /** Asks to be sent what a client only sends to servers that ask. */
  register(method: string, options: unknown): Promise<void>;
  /** Writes a line into the client's log, as an error. */
  log(line: string): void;
  /** Begins to take messages; handlers may be set before and after. */
  listen(): void;
}

/**
 * A connection over any channel: the library's own JSON-RPC, without its layer for servers. That one knows every
 * request that there is, which takes longer to load than the rules.
 */
export function createConnection(
  reader: MessageReader,
  writer: MessageWriter,
  messageStrategy: MessageStrategy,
): Connection {
  let registrations = 0;
  const nothing = () => {};
  const log = (message: string): void => {
    const params = { type: MessageType.Error, message };
    // Where it can't be written, the client is gone.
    rpc.sendNotification(LogMessageNotification.method, params).catch(nothing);
  };
  const logger = { error: log, warn: nothing, info: nothing, log: nothing };
  const rpc = createMessageConnection(reader, writer, logger, { messageStrategy });
  return {
    onRequest: (method, answer) => void rpc.onRequest(method, answer),
    onUnknownRequest: (answer) => void rpc.onRequest(answer),
    onNotification: (method, take) => void rpc.onNotification(method, take),
    sendRequest: (method, params) =>
      params === undefined ? rpc.sendRequest(method) : rpc.sendRequest(method, params),
    sendDiagnostics: (params) => rpc.sendNotification(PublishDiagnosticsNotification.method, params),
    sendProgress: (token, value) => rpc.sendNotification("$/progress", { token, value }),
    register(method, registerOptions) {
      const registration = { id: `linkmsg-${++registrations}`, method, registerOptions };
      return rpc.sendRequest(RegistrationRequest.method, { registrations: [registration] });
    },
    log,
    listen: () => rpc.listen(),
  };
}
