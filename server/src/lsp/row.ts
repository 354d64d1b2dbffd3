import type { OpenDocument } from "./documents.ts";
import type { Handler } from "./guard.ts";
import type {
  CancellationToken,
  RequestType,
  ResponseError,
  TextDocumentPositionParams,
} from "./protocol.ts";
import type { Session } from "./session.ts";

/** One request: its method, how it is answered, and the answer where that fails. */
export interface Row {
  readonly method: string;
  readonly handlerFor: (session: Session) => Handler<unknown, unknown>;
  readonly fallback: unknown;
}

/**
 * A row of the table of requests. The type of a request carries the types of its parameters and result, so a row
 * can't mix two requests. An answer that is a `ResponseError` refuses the request, with its message for the user.
 */
export function row<P, R>(
  type: RequestType<P, R, unknown>,
  fallback: R,
  answer: (session: Session, params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
): Row {
  const handlerFor: Row["handlerFor"] = (session) => (params, token) => answer(session, params as P, token);
  return { method: type.method, fallback, handlerFor };
}

type Answer<R> = R | ResponseError<never>;

/** Answers for the open document and the UTF-16 offset that a request names; null where it is not open. */
export function atCursor<R>(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  answer: (document: OpenDocument, offset: number) => R,
): R | null {
  return inDocument(session, { textDocument }, (document) =>
    answer(document, document.lines.offsetAt(position)),
  );
}

/** Answers for the open document that a request names; null where it is not open. */
export function inDocument<R>(
  { documents }: Session,
  { textDocument }: Pick<TextDocumentPositionParams, "textDocument">,
  answer: (document: OpenDocument) => R,
): R | null {
  const document = documents.get(textDocument.uri);
  return document ? answer(document) : null;
}
