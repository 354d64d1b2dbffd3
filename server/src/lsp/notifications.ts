import { isConfigFile } from "./config-files.ts";
import { clearDiagnostics, pushDiagnostics, showAgain } from "./diagnostics.ts";
import { describeError, guardNotification } from "./guard.ts";
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  type NotificationType,
  type ProtocolNotificationType,
} from "./protocol.ts";
import { refreshAll } from "./refresh.ts";
import type { Session } from "./session.ts";

/** Follows what the client opens, changes, closes and configures. */
export function listenToNotifications(session: Session): void {
  const { documents, openConfigs, configurations, settings, workspace, log } = session;
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
  listen(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    if (!isConfigFile(textDocument.uri)) return pushDiagnostics(session, documents.open(textDocument));
    openConfigs.open(textDocument);
    return configurations.reload();
  });
  listen(
    DidChangeTextDocumentNotification.type,
    async ({ textDocument: { uri, version }, contentChanges }) => {
      const reject = () =>
        log("textDocument/didChange: a change with a malformed range or text was left out");
      const isConfig = isConfigFile(uri);
      const document = (isConfig ? openConfigs : documents).change(uri, version, contentChanges, reject);
      if (document && isConfig) await configurations.reload();
      else if (document) await pushDiagnostics(session, document);
      else log("textDocument/didChange: the document is not open");
    },
  );
  listen(DidSaveTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return document && session.quiet.end(document) ? showAgain(session, document) : undefined;
  });
  listen(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    if (isConfigFile(uri)) {
      openConfigs.close(uri);
      return configurations.reload();
    }
    documents.close(uri);
    session.forget(uri);
    return clearDiagnostics(session, uri);
  });
  listen(DidChangeWatchedFilesNotification.type, async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    workspace.forget(uris.filter((uri) => !isConfigFile(uri)));
    if (uris.some(isConfigFile)) await configurations.reload();
  });
  listen(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    workspace.changeFolders({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) });
    configurations.forget();
    return refreshAll(session);
  });
}

/** Asks to be told of configuration changes, where the client tells only those who ask. */
async function followConfiguration(session: Session): Promise<void> {
  if (!session.client.registersConfiguration) return;
  await register(session, DidChangeConfigurationNotification.type, { section: "linkmsg" });
}

/** Asks to be told of drafts and configurations that change on disk, where the client can be asked. */
async function followFiles(session: Session): Promise<void> {
  const { client, workspace, configurations } = session;
  if (!client.navigation.registersWatchers) return;
  const watchers = [{ globPattern: "**/*.linkmsg" }, { globPattern: "**/{linkmsg,.linkmsg}.json" }];
  if (!(await register(session, DidChangeWatchedFilesNotification.type, { watchers }))) return;
  workspace.trustClient();
  configurations.trustClient();
}

/** Whether the client takes it; one that does not is told to the log, and lives without. */
async function register<O>(
  { connection, log }: Session,
  type: ProtocolNotificationType<unknown, O>,
  options: O,
): Promise<boolean> {
  try {
    await connection.register(type.method, options);
    return true;
  } catch (error) {
    log(`${type.method} was not registered, as the client refused: ${describeError(error)}`);
    return false;
  }
}
