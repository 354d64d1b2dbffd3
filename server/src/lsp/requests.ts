import {
  CompletionRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ErrorCodes,
  HoverRequest,
  type RequestType,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { completion } from "../core/features/completion.ts";
import { hover } from "../core/features/hover.ts";
import { templates } from "../core/generated/templates.ts";
import { toCompletionItem, toHover } from "./convert.ts";
import { pullDiagnostics } from "./diagnostics.ts";
import type { OpenDocument } from "./documents.ts";
import { guard, type Handler } from "./guard.ts";
import type { Session } from "./session.ts";

/** One request: its method, how it is answered, and the answer where that fails. */
export interface Row {
  readonly method: string;
  readonly handlerFor: (session: Session) => Handler<unknown, unknown>;
  readonly fallback: unknown;
}

/** Every request that the server answers, but for `initialize` and `shutdown`. */
export const rows: readonly Row[] = [
  row(CompletionRequest.type, { isIncomplete: false, items: [] }, (session, params) =>
    atCursor(session, params, (document, offset) => ({
      isIncomplete: false,
      items: completion(document.draft, offset, templates).map((item, index) =>
        toCompletionItem(document, item, index, session.client),
      ),
    })),
  ),
  row(HoverRequest.type, null, (session, params) =>
    atCursor(session, params, async (document, offset) => {
      const note = hover(document.draft, offset, await session.findings(document));
      return note && toHover(document, note, session.client);
    }),
  ),
  row(
    DocumentDiagnosticRequest.type,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    pullDiagnostics,
  ),
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

/** The type of a request carries the types of its parameters and result, so a row can't mix two requests. */
function row<P, R>(
  type: RequestType<P, R, unknown>,
  fallback: R,
  answer: (session: Session, params: P) => R | Promise<R>,
): Row {
  return { method: type.method, fallback, handlerFor: (session) => (params) => answer(session, params as P) };
}

/** Null for a document that is not open. */
function atCursor<R>(
  { documents }: Session,
  { textDocument, position }: TextDocumentPositionParams,
  answer: (document: OpenDocument, offset: number) => R,
): R | null {
  const document = documents.get(textDocument.uri);
  return document ? answer(document, document.lines.offsetAt(position)) : null;
}
