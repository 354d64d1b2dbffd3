import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { toDiagnostic } from "./convert.ts";
import type { OpenDocument } from "./documents.ts";
import type { Session } from "./session.ts";

/** Answers a client that pulls: `unchanged` where neither text nor settings differ from those it has. */
export async function pullDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const document = session.documents.get(textDocument.uri);
  if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = `${document.serial}.${session.settings.generation}`;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnosticsOf(session, document) };
}

/** Sends a document's diagnostics to a client that does not pull, unless text or settings changed meanwhile. */
export async function pushDiagnostics(session: Session, document: OpenDocument): Promise<void> {
  if (session.client.pullsDiagnostics) return;
  const { uri, version } = document;
  const { generation } = session.settings;
  const diagnostics = await diagnosticsOf(session, document);
  if (session.documents.get(uri) !== document || session.settings.generation !== generation) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics });
}

/** Takes back what was pushed for a document that is now closed. */
export async function clearDiagnostics(session: Session, uri: string): Promise<void> {
  if (session.client.pullsDiagnostics) return;
  await session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

/** Has all diagnostics shown anew, after a change of settings. */
export async function refreshDiagnostics(session: Session): Promise<void> {
  const { client, connection, documents } = session;
  if (client.refreshesDiagnostics && client.pullsDiagnostics) {
    await connection.sendRequest(DiagnosticRefreshRequest.type);
    return;
  }
  for (const document of documents.all()) await pushDiagnostics(session, document);
}

async function diagnosticsOf(session: Session, document: OpenDocument): Promise<Diagnostic[]> {
  const findings = await session.findings(document);
  return findings.map((finding) => toDiagnostic(document, finding, session.client));
}
