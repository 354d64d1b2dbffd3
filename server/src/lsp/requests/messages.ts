import { fillIn } from "../../core/features/fill-in.ts";
import { markSent } from "../../core/features/mark-sent.ts";
import { hasBlanks, messageInfoAt, messageInfosInSteps } from "../../core/features/message-info.ts";
import { notesSent } from "../../core/features/notes-sent.ts";
import type { Edit, Finding } from "../../core/lint/rule.ts";
import type { Settings } from "../../core/lint/settings.ts";
import { flatMapInSteps, type Steps } from "../../core/steps.ts";
import type { Message } from "../../core/syntax/ast.ts";
import { toTextEdit } from "../convert/edits.ts";
import { toMessageInfo } from "../convert/messages.ts";
import type { OpenDocument } from "../documents.ts";
import {
  FILL_IN_REQUEST,
  type FillInParams,
  MARK_SENT_REQUEST,
  type MarkSentParams,
  MESSAGE_AT_REQUEST,
  MESSAGES_REQUEST,
  type MessageAt,
  type MessageAtParams,
  type MessageInfo,
  type MessagesParams,
  NOTES_SENT_REQUEST,
  type NotesSentParams,
} from "../own-requests.ts";
import { RequestType, type TextEdit } from "../protocol.ts";
import { atCursor, inDocument, type Row, row, runSteps } from "../row.ts";
import type { Session } from "../session.ts";

/** Requests of our own client about the messages of a draft. */
export const messageRows: readonly Row[] = [
  row(
    new RequestType<MessagesParams, readonly MessageInfo[] | null, void>(MESSAGES_REQUEST),
    null,
    (session, params, token) =>
      inDocument(session, params, async (document) => {
        const settings = await session.settings.of(document.uri);
        const { all } = await session.lint(document);
        return runSteps(session, document, token, infosOf(document, settings, all));
      }),
  ),
  row(new RequestType<MessageAtParams, MessageAt | null, void>(MESSAGE_AT_REQUEST), null, (session, params) =>
    atCursor(session, params, (document, offset) => messageAt(session, document, offset)),
  ),
  row(
    new RequestType<FillInParams, TextEdit[] | null, void>(FILL_IN_REQUEST),
    null,
    (session, { textDocument, index, fillings, target }) =>
      changes(session, { textDocument, index }, ({ draft }, message) =>
        fillIn(draft, message, fillings, target),
      ),
  ),
  row(
    new RequestType<MarkSentParams, TextEdit[] | null, void>(MARK_SENT_REQUEST),
    null,
    (session, { textDocument, index, date }) =>
      changes(session, { textDocument, index }, ({ draft }, message) => [markSent(draft, message, date)]),
  ),
  row(new RequestType<NotesSentParams, number, void>(NOTES_SENT_REQUEST), 0, async (session, { month }) => {
    const documents = await session.workspace.documents();
    return notesSent(
      documents.map(({ draft }) => draft),
      month,
    );
  }),
];

async function messageAt(session: Session, document: OpenDocument, offset: number): Promise<MessageAt> {
  const { draft } = document;
  const settings = await session.settings.of(document.uri);
  const findings = await session.near(document, { start: offset, end: offset });
  const info = messageInfoAt(draft, offset, settings, findings);
  return { message: info ? toMessageInfo(document, info) : null, fileHasBlanks: hasBlanks(draft) };
}

function* infosOf(
  document: OpenDocument,
  settings: Settings,
  findings: readonly Finding[],
): Steps<MessageInfo[]> {
  const infos = yield* messageInfosInSteps(document.draft, settings, findings);
  return yield* flatMapInSteps(infos, (info) => [toMessageInfo(document, info)]);
}

/** The edits that change one message of an open document; null where there is none of that number. */
function changes(
  session: Session,
  { textDocument, index }: MessagesParams & { readonly index: number },
  change: (document: OpenDocument, message: Message) => readonly Edit[],
): TextEdit[] | null {
  return inDocument(session, { textDocument }, (document) => {
    const message = document.draft.messages[index];
    return message ? change(document, message).map((edit) => toTextEdit(document, edit)) : null;
  });
}
