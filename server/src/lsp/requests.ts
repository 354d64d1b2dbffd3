import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ErrorCodes,
  HoverRequest,
  ResponseError,
} from "vscode-languageserver";
import { hover } from "../core/features/hover.ts";
import { toHover } from "./convert.ts";
import { pullDiagnostics } from "./diagnostics.ts";
import { guard } from "./guard.ts";
import { completionRows } from "./requests/completion.ts";
import { formattingRows } from "./requests/formatting.ts";
import { navigationRows } from "./requests/navigation.ts";
import { structureRows } from "./requests/structure.ts";
import { viewRows } from "./requests/views.ts";
import { atCursor, type Row, row } from "./row.ts";
import type { Session } from "./session.ts";

export type { Row } from "./row.ts";

/** Every request that the server answers, but for `initialize` and `shutdown`. */
export const rows: readonly Row[] = [
  ...completionRows,
  row(HoverRequest.type, null, (session, params) =>
    atCursor(session, params, async (document, offset) => {
      const settings = await session.settings.of(document.uri);
      const note = hover(document.draft, offset, await session.findings(document), settings);
      return note && toHover(document, note, session.client);
    }),
  ),
  row(
    DocumentDiagnosticRequest.type,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    pullDiagnostics,
  ),
  ...navigationRows,
  ...structureRows,
  ...viewRows,
  ...formattingRows,
];

/** Registers each row with the session's connection; when the server is shut down they are refused. */
export function answerRequests(session: Session, answered: readonly Row[], isDown: () => boolean): void {
  for (const { method, handlerFor, fallback } of answered) {
    const answer = guard(method, handlerFor(session), fallback, session.log);
    session.connection.onRequest(method, (params, token) =>
      isDown()
        ? new ResponseError(ErrorCodes.InvalidRequest, "the server is shut down")
        : answer(params, token),
    );
  }
}
