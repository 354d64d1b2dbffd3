import manifest from "../../package.json" with { type: "json" };
import { serverCapabilities } from "./capabilities.ts";
import { clientFiles } from "./client-files.ts";
import { type Connection, createConnection } from "./connection.ts";
import { arriving, gate, type LifeCycle } from "./gate.ts";
import { describeError, type Log } from "./guard.ts";
import { listenToNotifications } from "./notifications.ts";
import {
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  type Message,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  ResponseError,
} from "./protocol.ts";
import { answerRequests, type Row, rows } from "./requests.ts";
import { createSession, type Host } from "./session.ts";
import { soundMessages } from "./sound-messages.ts";

/** How a host talks to the client. */
export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Told of `exit`, with the status that the process is to end with; the library does not end it. */
  readonly onExit: (status: number) => void;
  /** Told of the process that the client says is its own; the server is to end with it. */
  readonly onParent?: (processId: number) => void;
}

/** What differs from host to host, and what tests put in place of the usual. */
export interface ServerOptions extends Host {
  /** The requests answered; by default all that the server knows. */
  readonly rows?: readonly Row[];
}

/** A server that serves. */
export interface Server {
  /** The status that the process ends with if it ends now: 0 after `shutdown`, else 1. */
  exitStatus(): number;
}

/**
 * Serves one client, in Node and in a browser alike. Whatever arrives meets `soundMessages` and `gate` before any
 * handler.
 */
export function startServer(channel: Channel, options: ServerOptions = {}): Server {
  const lifeCycle: LifeCycle = { stage: "new" };
  const { reader, writer } = soundMessages(channel.reader, channel.writer);
  const log: Log = (line) => connection.log(line);
  const exitStatus = () => (lifeCycle.stage === "down" ? 0 : 1);
  const exit = () => channel.onExit(exitStatus());
  const messageStrategy = atTheGate(lifeCycle, { ...channel, writer, log, exit });
  const connection = createConnection(reader, writer, messageStrategy);
  connection.onUnknownRequest(unknownRequest);
  connection.onRequest<InitializeParams>("initialize", (params) => {
    try {
      const result = initialize(connection, params, options);
      lifeCycle.stage = "running";
      return result;
    } catch (error) {
      log(`initialize failed: ${describeError(error)}`);
      return new ResponseError(ErrorCodes.InternalError, "initialize failed");
    }
  });
  connection.onRequest("shutdown", () => {
    lifeCycle.stage = "down";
  });
  connection.listen();
  return { exitStatus };
}

/** What messages meet at the gate. */
interface Gatekeeper extends Pick<Channel, "onParent"> {
  readonly writer: MessageWriter;
  readonly log: Log;
  readonly exit: () => void;
}

/** Every message that is handled comes this way, in order, the library's own among them. */
function atTheGate(lifeCycle: LifeCycle, { writer, log, exit, onParent }: Gatekeeper): MessageStrategy {
  return {
    handleMessage(message, handle) {
      const call = arriving(message);
      if (call === undefined) return handle(message);
      if (call.method === "exit") return exit();
      const passage = gate(lifeCycle, call, log);
      if (passage.kind === "handle") {
        const params =
          call.method === "initialize" ? withoutParent(passage.params, onParent) : passage.params;
        return handle({ ...message, params } as Message);
      }
      if (passage.kind === "drop") return undefined;
      const { id } = message as unknown as { id: string | number };
      const answer = { jsonrpc: "2.0", id, error: passage.error.toJson() };
      // Where it can't be written, the client is gone.
      writer.write(answer).catch(() => {});
      return undefined;
    },
  };
}

/** The library would watch the parent by itself, and take one of another user for gone. */
function withoutParent(params: unknown, onParent: Channel["onParent"]): unknown {
  const { processId, ...others } = params as { processId?: number };
  if (processId !== undefined) onParent?.(processId);
  return { ...others, processId: null };
}

/** The longest name of a request that is repeated to the client. */
const LONGEST_NAME = 80;

function unknownRequest(method: string): ResponseError<never> {
  const name = method.slice(0, LONGEST_NAME);
  return new ResponseError(ErrorCodes.MethodNotFound, `linkmsg does not know the request ${name}`);
}

/** Handlers are set up only now, as they need to know what the client can do. */
function initialize(
  connection: Connection,
  params: InitializeParams,
  options: ServerOptions,
): InitializeResult {
  const host = { ...clientFiles(connection, params.initializationOptions), ...options };
  const session = createSession(connection, params, host);
  answerRequests(session, options.rows ?? rows);
  listenToNotifications(session);
  return {
    capabilities: serverCapabilities(session.client, host),
    serverInfo: { name: "linkmsg", version: manifest.version },
  };
}
