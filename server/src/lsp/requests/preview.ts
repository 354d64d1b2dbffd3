import { messageInfoAt, messageInfos } from "../../core/features/message-info.ts";
import { firstMessageSection } from "../../core/syntax/draft.ts";
import { sectionAt } from "../../core/syntax/sectioned-lines.ts";
import { toMessageInfo } from "../convert/messages.ts";
import { toPreviewInfo } from "../convert/preview.ts";
import type { OpenDocument } from "../documents.ts";
import {
  type FileMessages,
  PREVIEW_REQUEST,
  type PreviewInfo,
  type PreviewParams,
  WORKSPACE_MESSAGES_REQUEST,
} from "../own-requests.ts";
import { RequestType } from "../protocol.ts";
import { atCursor, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";
import type { WorkspaceDocument } from "../workspace.ts";

/** Requests of our own client: one message as it arrives, and the messages of the whole workspace. */
export const previewRows: readonly Row[] = [
  row(new RequestType<PreviewParams, PreviewInfo | null, void>(PREVIEW_REQUEST), null, (session, params) =>
    atCursor(session, params, (document, offset) => previewAt(session, document, offset)),
  ),
  row(
    new RequestType<object, readonly FileMessages[], void>(WORKSPACE_MESSAGES_REQUEST),
    [],
    workspaceMessages,
  ),
];

async function previewAt(
  session: Session,
  document: OpenDocument,
  offset: number,
): Promise<PreviewInfo | null> {
  const settings = await session.settings.of(document.uri);
  const { draft } = document;
  const place = sectionAt(draft, offset);
  const section = place < firstMessageSection(draft) ? firstMessageSection(draft) : place;
  const findings = (await session.lint(document)).inSections(section, section);
  const start = Math.max(offset, draft.starts[section] ?? 0);
  const info = messageInfoAt(draft, start, settings, findings);
  return info === undefined ? null : toPreviewInfo(document, info, settings, findings);
}

/** How long files are looked at before other requests get their turn, in ms. */
const LONGEST_STRETCH = 20;

async function workspaceMessages(session: Session): Promise<FileMessages[]> {
  const files: FileMessages[] = [];
  let since = Date.now();
  for (const document of await session.workspace.documents()) {
    const file = await messagesOf(session, document);
    if (file.messages.length > 0) files.push(file);
    if (Date.now() - since < LONGEST_STRETCH) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = Date.now();
  }
  return files;
}

async function messagesOf(session: Session, document: WorkspaceDocument): Promise<FileMessages> {
  const settings = await session.settings.of(document.uri);
  const infos = messageInfos(document.draft, settings, await session.findings(document));
  const messages = infos.map((info) => {
    const { text: _text, subject: _subject, ...listed } = toMessageInfo(document, info);
    return listed;
  });
  return { uri: document.uri, messages };
}
