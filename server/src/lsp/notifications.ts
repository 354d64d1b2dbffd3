import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type NotificationType,
} from "vscode-languageserver";
import { clearDiagnostics, pushDiagnostics, refreshDiagnostics } from "./diagnostics.ts";
import { guardNotification } from "./guard.ts";
import type { Session } from "./session.ts";

/** Follows what the client opens, changes, closes and configures. */
export function listenToNotifications(session: Session): void {
  const { documents, settings, log } = session;
  const listen = <P>(type: NotificationType<P>, handler: (params: P) => void | Promise<void>) =>
    session.connection.onNotification(type.method, guardNotification(type.method, handler, log));

  listen(InitializedNotification.type, () => followConfiguration(session));
  listen(DidChangeConfigurationNotification.type, (params) => {
    settings.change(params.settings);
    return refreshDiagnostics(session);
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
    return clearDiagnostics(session, uri);
  });
}

/** Asks to be told of configuration changes, where the client tells only those who ask. */
async function followConfiguration({ client, connection }: Session): Promise<void> {
  if (!client.registersConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: "linkmsg" });
}
