import { messageInfoAt, messageInfosInSteps } from "../../core/features/message-info.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Settings } from "../../core/lint/settings.ts";
import { flatMapInSteps, type Steps } from "../../core/steps.ts";
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
import { type CancellationToken, RequestType } from "../protocol.ts";
import { atCursor, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";
import { unlessOutdated } from "../slices.ts";
import { lookAtLatest, type WorkspaceDocument } from "../workspace.ts";

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
  const start = Math.max(offset, draft.starts[section] ?? 0);
  const findings = await session.near(document, { start, end: start });
  const info = messageInfoAt(draft, start, settings, findings);
  return info === undefined ? null : toPreviewInfo(document, info, settings, findings);
}

async function workspaceMessages(
  session: Session,
  _params: object,
  token: CancellationToken,
): Promise<FileMessages[]> {
  const files: FileMessages[] = [];
  for (const listed of await session.workspace.documents()) {
    const messages = await lookAtLatest(session.documents, listed, token, (document) =>
      unlessOutdated(messagesOf(session, document, token)),
    );
    if (messages && messages.length > 0) files.push({ uri: listed.uri, messages });
  }
  return files;
}

async function messagesOf(
  session: Session,
  document: WorkspaceDocument,
  token: CancellationToken,
): Promise<FileMessages["messages"]> {
  const settings = await session.settings.of(document.uri);
  const { all } = await session.lint(document);
  return session.slices.run(listedIn(document, settings, all), () => token.isCancellationRequested);
}

function* listedIn(
  document: WorkspaceDocument,
  settings: Settings,
  findings: readonly Finding[],
): Steps<FileMessages["messages"]> {
  const infos = yield* messageInfosInSteps(document.draft, settings, findings);
  return yield* flatMapInSteps(infos, (info) => {
    const { text: _text, subject: _subject, ...listed } = toMessageInfo(document, info);
    return [listed];
  });
}
