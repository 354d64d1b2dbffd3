import type { Steps } from "../core/steps.ts";
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
  const patient = patientRow(type, fallback, answer);
  const handlerFor: Row["handlerFor"] = (session) => {
    const handler = patient.handlerFor(session);
    return (params, token) => Promise.race([handler(params, token), cancelled(token)]);
  };
  return { ...patient, handlerFor };
}

/** A row whose answer is waited for where the request is cancelled, too: it has something to send before that. */
export function patientRow<P, R>(
  type: RequestType<P, R, unknown>,
  fallback: R,
  answer: (session: Session, params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
): Row {
  const handlerFor: Row["handlerFor"] = (session) => (params, token) => answer(session, params as P, token);
  return { method: type.method, fallback, handlerFor };
}

type Answer<R> = R | ResponseError<never>;

/** Settles when a request is cancelled; whoever waits need not look at the value. */
function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => void token.onCancellationRequested(() => resolve()));
}

/**
 * Answers for the open document that a request names, without keeping other requests waiting; null where it is not
 * open. The work is left off where the document changes or the request is cancelled.
 */
export function inSteps<R>(
  session: Session,
  { textDocument }: Pick<TextDocumentPositionParams, "textDocument">,
  token: CancellationToken,
  answer: (document: OpenDocument) => Steps<R>,
): Promise<R> | null {
  return inDocument(session, { textDocument }, (document) =>
    runSteps(session, document, token, answer(document)),
  );
}

/** Runs work on a document's state without keeping other requests waiting. */
export function runSteps<R>(
  { slices, documents }: Session,
  document: OpenDocument,
  token: CancellationToken,
  steps: Steps<R>,
): Promise<R> {
  return slices.run(steps, () => token.isCancellationRequested || documents.get(document.uri) !== document);
}

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
