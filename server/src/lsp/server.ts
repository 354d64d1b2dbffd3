import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from "vscode-languageserver";
import manifest from "../../package.json" with { type: "json" };
import { serverCapabilities } from "./capabilities.ts";
import { clientFiles } from "./client-files.ts";
import { listenToNotifications } from "./notifications.ts";
import { answerRequests, type Row, rows } from "./requests.ts";
import { createSession, type Host } from "./session.ts";

/** What differs from host to host, and what tests put in place of the usual. */
export interface ServerOptions extends Host {
  /** The requests answered; by default all that the server knows. */
  readonly rows?: readonly Row[];
}

/**
 * Serves one client over `connection`, in Node and in a browser alike. Requests before `initialize` and after
 * `shutdown` are refused; a second `initialize` is too.
 */
export function startServer(connection: Connection, options: ServerOptions = {}): void {
  const lifecycle = { state: "new" as "new" | "running" | "down" };
  connection.onRequest((method) => {
    if (lifecycle.state === "new") return notInitialized();
    return new ResponseError(ErrorCodes.MethodNotFound, `linkmsg does not know the request ${method}`);
  });
  connection.onInitialize((params) => {
    if (lifecycle.state !== "new")
      return new ResponseError(ErrorCodes.InvalidRequest, "initialize was sent before");
    lifecycle.state = "running";
    return initialize(connection, params, options, () => lifecycle.state === "down");
  });
  connection.onShutdown(() => {
    lifecycle.state = "down";
  });
  connection.listen();
}

function notInitialized(): ResponseError<never> {
  return new ResponseError(ErrorCodes.ServerNotInitialized, "the server waits for initialize");
}

/** Handlers are set up only now, as they need to know what the client can do. */
function initialize(
  connection: Connection,
  params: InitializeParams,
  options: ServerOptions,
  isDown: () => boolean,
): InitializeResult {
  const host = { ...clientFiles(connection, params.initializationOptions), ...options };
  const session = createSession(connection, params, host);
  answerRequests(session, options.rows ?? rows, isDown);
  listenToNotifications(session);
  return {
    capabilities: serverCapabilities(session.client, host),
    serverInfo: { name: "linkmsg", version: manifest.version },
  };
}
