import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type NotificationType,
} from "vscode-languageserver";
import { clearDiagnostics, pushDiagnostics } from "./diagnostics.ts";
import { guardNotification } from "./guard.ts";
import { refreshAll } from "./refresh.ts";
import type { Session } from "./session.ts";

/** Follows what the client opens, changes, closes and configures. */
export function listenToNotifications(session: Session): void {
  const { documents, settings, workspace, log } = session;
  const listen = <P>(type: NotificationType<P>, handler: (params: P) => void | Promise<void>) =>
    session.connection.onNotification(type.method, guardNotification(type.method, handler, log));

  listen(InitializedNotification.type, async () => {
    await followConfiguration(session);
    await followFiles(session);
  });
  listen(DidChangeConfigurationNotification.type, (params) => {
    settings.change(params.settings);
    return refreshAll(session);
  });
  listen(DidOpenTextDocumentNotification.type, ({ textDocument }) =>
    pushDiagnostics(session, documents.open(textDocument)),
  );
  listen(
    DidChangeTextDocumentNotification.type,
    async ({ textDocument: { uri, version }, contentChanges }) => {
      const reject = () =>
        log("textDocument/didChange: a change with a malformed range or text was left out");
      const document = documents.change(uri, version, contentChanges, reject);
      if (document) await pushDiagnostics(session, document);
      else log("textDocument/didChange: the document is not open");
    },
  );
  listen(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.forget(uri);
    session.tokens.forget(uri);
    return clearDiagnostics(session, uri);
  });
  listen(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    workspace.forget(changes.map(({ uri }) => uri)),
  );
  listen(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
    workspace.changeFolders({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) }),
  );
}

/** Asks to be told of configuration changes, where the client tells only those who ask. */
async function followConfiguration({ client, connection }: Session): Promise<void> {
  if (!client.registersConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: "linkmsg" });
}

/** Asks to be told of drafts that change on disk, where the client can be asked. */
async function followFiles({ client, connection, workspace }: Session): Promise<void> {
  if (!client.navigation.registersWatchers) return;
  const watchers = [{ globPattern: "**/*.linkmsg" }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  workspace.trustClient();
}
