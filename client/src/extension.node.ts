import { type ExtensionContext, window } from "vscode";
import { LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node";
import { CLIENT_NAME, clientOptions, LINKMSG } from "./client.ts";
import { registerCommands, startServer } from "./commands.ts";
import { createSession, type Session } from "./session.ts";

let session: Session | undefined;

/** Starts the language server as a process of its own; called by VS Code when the first `.linkmsg` text opens. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const server = serverOptions(context);
  session = createSession(() => new LanguageClient(LINKMSG, CLIENT_NAME, server, clientOptions(output)));
  context.subscriptions.push(output, ...registerCommands(session, output));
  await startServer(session);
}

/** Stops the language server; called by VS Code. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath("server/dist/server.cjs");
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
}
