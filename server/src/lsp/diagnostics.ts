import { askClient } from "./ask-client.ts";
import { toDiagnostics } from "./convert/diagnostics.ts";
import type { OpenDocument } from "./documents.ts";
import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "./protocol.ts";
import type { Session } from "./session.ts";
import { shownOf } from "./shown-findings.ts";
import { unlessOutdated } from "./slices.ts";
import { keyOf, type WorkspaceDocument } from "./workspace.ts";

/**
 * Answers a client that pulls: `unchanged` where it has the same findings already. Where the text changes before they
 * are found, those of the new text are told. What it gives for a cancelled request counts for nothing.
 */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  while (!token.isCancellationRequested) {
    const open = session.documents.get(uri);
    const document = open ?? (await closedDocument(session, uri));
    if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const report = await reportOn(session, document, previousResultId);
    if (report && session.documents.get(uri) === open) return report;
  }
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

/**
 * A report on a draft, open or not; undefined where it was changed before it was made. Its id stays the same as long
 * as its diagnostics do, whatever is typed.
 */
export async function reportOn(
  session: Session,
  document: WorkspaceDocument,
  previousResultId: string | undefined,
): Promise<DocumentDiagnosticReport | undefined> {
  const items = await unlessOutdated(diagnosticsOf(session, document));
  if (items === undefined) return undefined;
  const resultId = session.results.idOf(document.uri, items);
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/**
 * Sends a document's diagnostics to a client that does not pull, unless it has them already, or text or settings
 * changed meanwhile.
 */
export async function pushDiagnostics(session: Session, document: OpenDocument): Promise<void> {
  if (session.client.pullsDiagnostics) return;
  const { uri, version } = document;
  const { generation } = session.settings;
  const diagnostics = await unlessOutdated(diagnosticsOf(session, document));
  if (diagnostics === undefined) return;
  if (session.documents.get(uri) !== document || session.settings.generation !== generation) return;
  const known = session.pushed.get(uri);
  const id = session.results.idOf(uri, diagnostics);
  if (known === id) return;
  session.pushed.set(uri, id);
  const named = session.client.versionsDiagnostics && { version };
  await session.connection.sendDiagnostics({ uri, ...named, diagnostics });
}

/** Takes back what was pushed for a document that is now closed. */
export async function clearDiagnostics(session: Session, uri: string): Promise<void> {
  if (session.client.pullsDiagnostics) return;
  await session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

/** Has all diagnostics shown anew, after a change of settings. */
export async function refreshDiagnostics(session: Session): Promise<void> {
  const { client, documents } = session;
  if (client.refreshesDiagnostics && client.pullsDiagnostics)
    return askClient(session, DiagnosticRefreshRequest.type);
  for (const document of documents.all()) await pushDiagnostics(session, document);
}

/** Has the diagnostics of one document shown anew; a client that pulls can only be asked to pull all. */
export async function showAgain(session: Session, document: OpenDocument): Promise<void> {
  if (session.client.pullsDiagnostics) await refreshDiagnostics(session);
  else await pushDiagnostics(session, document);
}

async function diagnosticsOf(session: Session, document: WorkspaceDocument): Promise<Diagnostic[]> {
  const result = await session.lint(document);
  const findings = shownOf(result, document);
  const shown = session.quiet.shown(document, findings);
  return toDiagnostics(document, shown, result.count - findings.length, session.client);
}

/** A client that shows the whole workspace pulls once more for what it just closed, so as not to lose it. */
async function closedDocument(
  { client, workspace }: Session,
  uri: string,
): Promise<WorkspaceDocument | undefined> {
  if (!client.pullsWorkspace) return undefined;
  return (await workspace.documents()).find((document) => keyOf(document.uri) === keyOf(uri));
}
