import { pullDiagnostics } from "../diagnostics.ts";
import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from "../protocol.ts";
import { patientRow, type Row, row } from "../row.ts";
import { pullWorkspaceDiagnostics } from "../workspace-diagnostics.ts";

/** The requests for findings: those of one draft, and of the whole workspace. */
export const diagnosticRows: readonly Row[] = [
  row(
    DocumentDiagnosticRequest.type,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    pullDiagnostics,
  ),
  patientRow(WorkspaceDiagnosticRequest.type, { items: [] }, pullWorkspaceDiagnostics),
];
