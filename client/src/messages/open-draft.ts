import { type TextDocument, Uri, window, workspace } from "vscode";
import {
  MESSAGE_AT_REQUEST,
  MESSAGES_REQUEST,
  type MessageAt,
  type MessageInfo,
} from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { LINKMSG } from "../client.ts";
import type { Session } from "../session.ts";
import type { Place } from "./find.ts";

/** A message and the open document that it stands in. */
export interface ChosenMessage {
  readonly document: TextDocument;
  readonly info: MessageInfo;
}

/** What the language server knows of all messages of a document; undefined where it does not answer. */
export function fetchMessages(
  session: Session,
  document: TextDocument,
): Promise<readonly MessageInfo[] | undefined> {
  return askServer(session, MESSAGES_REQUEST, { textDocument: { uri: uriOf(session, document) } });
}

/** What it knows of the message at a place of a document; undefined where it does not answer. */
export function fetchMessageAt(
  session: Session,
  document: TextDocument,
  { line, character }: Place,
): Promise<MessageAt | undefined> {
  const textDocument = { uri: uriOf(session, document) };
  return askServer(session, MESSAGE_AT_REQUEST, { textDocument, position: { line, character } });
}

/** A document's URI as the language server knows it. */
export function uriOf({ client }: Session, { uri }: TextDocument): string {
  return client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
}

/**
 * The message that a command is about: the one of these arguments, a document's URI and the message's index, or
 * without them the one under the cursor. Undefined where there is none.
 */
export async function chosenMessage(
  session: Session,
  uri: unknown,
  index: unknown,
): Promise<ChosenMessage | undefined> {
  const document = await documentOf(uri);
  if (document === undefined) return undefined;
  const info =
    typeof index === "number"
      ? (await fetchMessages(session, document))?.[index]
      : (await fetchMessageAt(session, document, cursor()))?.message;
  return info ? { document, info } : undefined;
}

function cursor(): Place {
  return window.activeTextEditor?.selection.active ?? { line: 0, character: 0 };
}

async function documentOf(uri: unknown): Promise<TextDocument | undefined> {
  if (typeof uri === "string" || uri instanceof Uri) {
    return workspace.openTextDocument(typeof uri === "string" ? Uri.parse(uri) : uri);
  }
  const active = window.activeTextEditor?.document;
  return active?.languageId === LINKMSG ? active : undefined;
}
