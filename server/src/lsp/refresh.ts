import { CodeLensRefreshRequest, InlayHintRefreshRequest } from "vscode-languageserver";
import { refreshDiagnostics } from "./diagnostics.ts";
import type { Session } from "./session.ts";

/** Has everything shown anew that settings have a part in, where the client can be asked for that. */
export async function refreshAll(session: Session): Promise<void> {
  const { client, connection } = session;
  await Promise.all([
    refreshDiagnostics(session),
    client.view.refreshesHints && connection.sendRequest(InlayHintRefreshRequest.type),
    client.view.refreshesLenses && connection.sendRequest(CodeLensRefreshRequest.type),
  ]);
}
