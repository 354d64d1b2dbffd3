import { askClient } from "./ask-client.ts";
import { refreshDiagnostics } from "./diagnostics.ts";
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Has everything shown anew that settings have a part in, where the client can be asked for that. */
export async function refreshAll(session: Session): Promise<void> {
  const { view } = session.client;
  await Promise.all([
    refreshDiagnostics(session),
    view.refreshesHints && askClient(session, InlayHintRefreshRequest.type),
    view.refreshesLenses && askClient(session, CodeLensRefreshRequest.type),
  ]);
}
