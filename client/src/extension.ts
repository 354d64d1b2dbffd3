import { type ExtensionContext, window } from "vscode";
import { watchWriter } from "./calm/focus-mode.ts";
import { CLIENT_NAME, createClient } from "./client.ts";
import { checkWorkspace } from "./commands/check-all.ts";
import { registerCommands, startServer, tellGivenUp } from "./commands.ts";
import { registerDrafts } from "./drafts/view.ts";
import { registerPreview } from "./preview/preview.ts";
import { type MakeHost, workerHost } from "./server-host.ts";
import { showServerState } from "./server-status.ts";
import { createSession, type Session } from "./session.ts";
import { registerWriting } from "./writing.ts";

let session: Session | undefined;

/**
 * Starts the extension; called by VS Code when the first `.linkmsg` text opens. A browser loads this very module;
 * where there is Node, `extension.node.ts` is loaded and hands in another host for the server. Nothing in here and
 * in what it imports may need Node.
 */
export async function activate(context: ExtensionContext, makeHost: MakeHost = workerHost): Promise<void> {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const focus = watchWriter();
  const check = checkWorkspace();
  const started = createSession(() => {
    const host = makeHost(context, (line) => output.warn(line));
    const client = createClient(host, output, {
      diagnosticCollectionProvider: focus.collections,
      middleware: check.middleware,
      onGivenUp: tellGivenUp,
    });
    // The client keeps what was found in a draft that is closed, as the server offers to check those that are not open;
    // and it may have been found in text that was never saved.
    client.visibleDocuments.onClose((closed) => focus.forget(closed));
    return client;
  });
  session = started;
  context.subscriptions.push(
    output,
    focus,
    showServerState(started),
    ...registerCommands(started, output),
    registerWriting(started, check),
    registerPreview(started, context.extensionUri),
    registerDrafts(started, context.workspaceState),
  );
  await startServer(started);
}

/** Stops the language server; called by VS Code. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
