import { type Range, type TextDocument, type TextEditor, Uri, ViewColumn, window, workspace } from "vscode";
import { toRange } from "../messages/apply-edits.ts";
import { messageAtLine } from "../messages/find.ts";
import { fetchMessages } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";
import type { Place } from "./part.ts";

/** Selects a place of a draft in the editor that shows it, and puts the keyboard there. */
export async function selectPlace(uri: string, place: Place): Promise<void> {
  await showDraft(await workspace.openTextDocument(Uri.parse(uri)), toRange(place));
}

/** Shows a draft, and puts the cursor in the message of that index unless it is there; any other index counts as none. */
export async function goToMessage(session: Session, uri: Uri | string, index: unknown): Promise<void> {
  const document = await workspace.openTextDocument(typeof uri === "string" ? Uri.parse(uri) : uri);
  const editor = await showDraft(document);
  if (typeof index !== "number") return;
  const messages = (await fetchMessages(session, document)) ?? [];
  const message = messages[index];
  const isThere = messageAtLine(messages, editor.selection.active.line) === message;
  if (message === undefined || isThere) return;
  const { start } = toRange(message.bodyRange);
  await showDraft(document, toRange({ start, end: start }));
}

/** In the column where it is seen already, so that it is not opened beside itself. */
async function showDraft(document: TextDocument, selection?: Range): Promise<TextEditor> {
  const seen = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = seen?.viewColumn ?? ViewColumn.One;
  return window.showTextDocument(document, { viewColumn, ...(selection && { selection }) });
}
