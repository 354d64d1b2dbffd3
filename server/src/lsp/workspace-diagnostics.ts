import type { Connection } from "./connection.ts";
import { reportOn } from "./diagnostics.ts";
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  RAL,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "./protocol.ts";
import type { Session } from "./session.ts";
import { isOpened, keyOf, lookAtLatest, type WorkspaceDocument } from "./workspace.ts";

/** How many files are reported on in one go, where the client takes a part at a time. */
const BATCH = 20;

/**
 * Answers a client that asks about all drafts of the workspace: `unchanged` for those of which it has the findings,
 * and no findings for those that are gone. Between two files other requests are answered, and a cancellation is seen.
 */
export async function pullWorkspaceDiagnostics(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const progress = startProgress(session.connection, params);
  const previous = new Map(params.previousResultIds.map((result) => [keyOf(result.uri), result]));
  const collected: WorkspaceDocumentDiagnosticReport[] = [];
  const flush = async (): Promise<void> => {
    if (params.partialResultToken === undefined || collected.length === 0) return;
    const items = collected.splice(0);
    await session.connection.sendProgress(params.partialResultToken, { items });
  };
  try {
    const documents = await session.workspace.documents();
    for (const [index, listed] of documents.entries()) {
      await nextTurn();
      if (token.isCancellationRequested) return { items: [] };
      const report = await reportOnOne(session, listed, previous, token);
      if (report) collected.push(report);
      if ((index + 1) % BATCH > 0) continue;
      await flush();
      await progress.report(index + 1, documents.length);
    }
    collected.push(...reportsOnGone(session, documents, previous));
    await flush();
  } finally {
    await progress.end();
  }
  return { items: collected };
}

type PreviousResults = ReadonlyMap<string, { readonly uri: string; readonly value: string }>;

/** None for a draft that was closed meanwhile: only the next list tells whether there is a file of it. */
function reportOnOne(
  session: Session,
  listed: WorkspaceDocument,
  previous: PreviousResults,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const { uri } = listed;
  return lookAtLatest(session.documents, listed, token, async (document) => {
    const report = await reportOn(session, document, previous.get(keyOf(uri))?.value);
    return report && { ...report, uri, version: isOpened(document) ? document.version : null };
  });
}

function reportsOnGone(
  { documents, results }: Session,
  listed: readonly WorkspaceDocument[],
  previous: PreviousResults,
): WorkspaceDocumentDiagnosticReport[] {
  const known = new Set(listed.map(({ uri }) => keyOf(uri)));
  const gone = [...previous].filter(([key, { uri }]) => !known.has(key) && documents.get(uri) === undefined);
  for (const [, { uri }] of gone) results.forget(uri);
  return gone.map(([, { uri }]) => ({
    kind: DocumentDiagnosticReportKind.Full,
    uri,
    version: null,
    items: [],
  }));
}

/** Tells how far it is, where the client asked to be told. */
function startProgress(connection: Connection, { workDoneToken }: WorkspaceDiagnosticParams) {
  const send = async (
    value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd,
  ): Promise<void> => {
    if (workDoneToken !== undefined) await connection.sendProgress(workDoneToken, value);
  };
  const begun = send({ kind: "begin", title: "Checking drafts", percentage: 0 });
  return {
    async report(done: number, all: number): Promise<void> {
      await begun;
      const percentage = Math.floor((done / all) * 100);
      await send({ kind: "report", message: `${done} of ${all}`, percentage });
    },
    async end(): Promise<void> {
      await begun;
      await send({ kind: "end" });
    },
  };
}

/** Lets the event loop take what came in meanwhile. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setImmediate(resolve));
}
