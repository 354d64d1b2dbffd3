import type { LogOutputChannel } from "vscode";
import {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type MessageTransports,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/browser";
import { pullOptions } from "./calm/pull-mode.ts";
import { countCrashes } from "./crash-policy.ts";
import { serveFiles } from "./files.ts";
import type { ServerHost } from "./server-host.ts";

/** The id of the language, of the settings' section and of the client. */
export const LINKMSG = "linkmsg";

/** The client's name, and what the editor's output pane is called. */
export const CLIENT_NAME = "LinkMsg";

/** The commands that code lenses may run; each takes a draft's URI and a message's index. */
const LENS_COMMANDS = ["linkmsg.copyMessage", "linkmsg.preview", "linkmsg.fillPlaceholders"];

/** How a client shows what is found, and what it does when its server can't be kept alive. */
export interface ClientChoices
  extends Pick<LanguageClientOptions, "diagnosticCollectionProvider" | "middleware"> {
  /** Called when the server has died so often that it is not started again. */
  readonly onGivenUp: () => void;
}

/** A client that is not started yet, of a server that runs in `host` and ends with the client. */
export function createClient(
  host: ServerHost,
  output: LogOutputChannel,
  { onGivenUp, ...more }: ClientChoices,
): BaseLanguageClient {
  const isStarting = () => client.state === State.Starting;
  const errorHandler = calmHandler(isStarting, onGivenUp);
  const client: BaseLanguageClient = new HostedClient(host, {
    ...clientOptions(output),
    ...more,
    errorHandler,
  });
  serveFiles(client);
  return client;
}

/** A server that dies is started again without a word; the writer is told only when that does not help. */
function calmHandler(isStarting: () => boolean, onGivenUp: () => void): ErrorHandler {
  const afterCrash = countCrashes(Date.now);
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      // One that dies before it has said a word would do so again; whoever started it is told by that start.
      const next = isStarting() ? "fail" : afterCrash();
      if (next === "restart") return { action: CloseAction.Restart, handled: true };
      if (next === "give up") onGivenUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** The library's own clients are each for one kind of host, and the one for Node brings Node with it. */
class HostedClient extends BaseLanguageClient {
  readonly #host: ServerHost;

  constructor(host: ServerHost, options: LanguageClientOptions) {
    super(LINKMSG, CLIENT_NAME, options);
    this.#host = host;
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    return this.#host.start();
  }

  /** Lets the server finish, and ends it where it does not. */
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#host.end();
    }
  }
}

/**
 * The client's options in every host (desktop, remote, browser).
 *
 * The selector names no scheme, so that untitled documents and files of virtual workspaces work too.
 * The output pane never opens by itself.
 */
function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LINKMSG }],
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: LENS_COMMANDS, files: true },
    diagnosticPullOptions: pullOptions,
    // What went wrong is told by whoever asked for the start.
    initializationFailedHandler: () => false,
  };
}
