import type { LogOutputChannel } from "vscode";
import {
  BaseLanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  RevealOutputChannelOn,
} from "vscode-languageclient/browser";
import { pullOptions } from "./calm/pull-mode.ts";
import { serveFiles } from "./files.ts";
import type { ServerHost } from "./server-host.ts";

/** The id of the language, of the settings' section and of the client. */
export const LINKMSG = "linkmsg";

/** The client's name, and what the editor's output pane is called. */
export const CLIENT_NAME = "LinkMsg";

/** The commands that code lenses may run; each takes a draft's URI and a message's index. */
const LENS_COMMANDS = ["linkmsg.copyMessage", "linkmsg.preview", "linkmsg.fillPlaceholders"];

/**
 * A client that is not started yet, of a server that runs in `host` and ends with the client; `more` is how it shows
 * what is found.
 */
export function createClient(
  host: ServerHost,
  output: LogOutputChannel,
  more: Pick<LanguageClientOptions, "diagnosticCollectionProvider" | "middleware">,
): BaseLanguageClient {
  const client = new HostedClient(host, { ...clientOptions(output), ...more });
  serveFiles(client);
  return client;
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
  };
}
