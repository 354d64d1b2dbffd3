import { toSpan } from "./convert.ts";
import { showAgain } from "./diagnostics.ts";
import {
  type CodeActionParams,
  CodeActionRequest,
  DocumentHighlightRequest,
  LinkedEditingRangeRequest,
  type Range,
  type SelectionRangeParams,
  SelectionRangeRequest,
  type TextDocumentPositionParams,
} from "./protocol.ts";
import type { Session } from "./session.ts";

/**
 * Takes a request as a hint where the cursor is, where editors send it as the cursor moves: away from the character
 * typed last, what was kept back there is shown.
 */
export function noticeCursor(session: Session, method: string, params: unknown): void {
  const cursor = CURSORS.get(method)?.(params);
  if (cursor === undefined) return;
  const document = session.documents.get(cursor.uri);
  if (document?.typedTo === undefined) return;
  const { start, end } = toSpan(document, cursor.range);
  const isThere = start <= document.typedTo && document.typedTo <= end;
  if (!isThere && session.quiet.end(document)) void showAgain(session, document);
}

interface Cursor {
  readonly uri: string;
  readonly range: Range;
}

const atPosition = (params: unknown): Cursor => {
  const { textDocument, position } = params as TextDocumentPositionParams;
  return { uri: textDocument.uri, range: { start: position, end: position } };
};

const inRange = (params: unknown): Cursor => {
  const { textDocument, range } = params as CodeActionParams;
  return { uri: textDocument.uri, range };
};

const atFirst = (params: unknown): Cursor | undefined => {
  const { textDocument, positions } = params as SelectionRangeParams;
  const [position] = positions;
  return position && { uri: textDocument.uri, range: { start: position, end: position } };
};

const CURSORS: ReadonlyMap<string, (params: unknown) => Cursor | undefined> = new Map([
  [DocumentHighlightRequest.method, atPosition],
  [LinkedEditingRangeRequest.method, atPosition],
  [CodeActionRequest.method, inRange],
  [SelectionRangeRequest.method, atFirst],
]);
