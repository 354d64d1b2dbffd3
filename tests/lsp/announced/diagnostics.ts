import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";

/** Parts of pushed diagnostics that the client did not announce. */
export function ofPushed({ version, diagnostics }: PublishDiagnosticsParams, client: Client): string[] {
  const { publishDiagnostics } = client.capabilities.textDocument ?? {};
  return [
    ...unless(publishDiagnostics?.versionSupport, version !== undefined, "the version of pushed diagnostics"),
    ...diagnostics.flatMap((diagnostic) => ofDiagnostic(diagnostic, client)),
  ];
}

/** Parts of pulled diagnostics that the client did not announce. */
export function ofPulled(
  report: DocumentDiagnosticReport | WorkspaceDiagnosticReport,
  client: Client,
): string[] {
  const { diagnostic } = client.capabilities.textDocument ?? {};
  const related = "relatedDocuments" in report;
  return [
    ...unless(diagnostic?.relatedDocumentSupport, related, "relatedDocuments of a report"),
    ...diagnosticsIn(report).flatMap((found) => ofDiagnostic(found, client)),
  ];
}

function diagnosticsIn(report: DocumentDiagnosticReport | WorkspaceDiagnosticReport): Diagnostic[] {
  if (!("kind" in report)) return report.items.flatMap((part) => diagnosticsIn(part));
  return report.kind === "full" ? report.items : [];
}

/** A client that pulls may announce a diagnostic's parts with the pulling or, as before 3.18, with the pushing. */
function ofDiagnostic(diagnostic: Diagnostic, { capabilities }: Client): string[] {
  const { publishDiagnostics, diagnostic: pulled } = capabilities.textDocument ?? {};
  const support = { ...publishDiagnostics, ...pulled };
  const { code, tags = [], message } = diagnostic;
  const what = `diagnostic ${code}:`;
  return [
    ...unless(support.codeDescriptionSupport, diagnostic.codeDescription, `${what} codeDescription`),
    ...unless(support.relatedInformation, diagnostic.relatedInformation, `${what} relatedInformation`),
    ...unless(support.dataSupport, diagnostic.data !== undefined, `${what} data`),
    ...unless(support.markupMessageSupport, typeof message !== "string", `${what} a message in Markdown`),
    ...tags.flatMap((tag) => unless(support.tagSupport?.valueSet.includes(tag), true, `${what} tag ${tag}`)),
  ];
}
