import { type TextDocument, Uri, window, workspace } from "vscode";
import { MESSAGES_REQUEST, type MessageInfo } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { LINKMSG } from "../client.ts";
import type { Session } from "../session.ts";
import { messageAtLine } from "./find.ts";

/** A message and the open document that it stands in. */
export interface ChosenMessage {
  readonly document: TextDocument;
  readonly info: MessageInfo;
}

/** What the language server knows of a document's messages; undefined where it does not answer. */
export function fetchMessages(
  session: Session,
  document: TextDocument,
): Promise<readonly MessageInfo[] | undefined> {
  return askServer(session, MESSAGES_REQUEST, { textDocument: { uri: uriOf(session, document) } });
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
  const infos = document && (await fetchMessages(session, document));
  if (document === undefined || infos === undefined) return undefined;
  const line = window.activeTextEditor?.selection.active.line ?? 0;
  const info = typeof index === "number" ? infos[index] : messageAtLine(infos, line);
  return info && { document, info };
}

async function documentOf(uri: unknown): Promise<TextDocument | undefined> {
  if (typeof uri === "string" || uri instanceof Uri) {
    return workspace.openTextDocument(typeof uri === "string" ? Uri.parse(uri) : uri);
  }
  const active = window.activeTextEditor?.document;
  return active?.languageId === LINKMSG ? active : undefined;
}
