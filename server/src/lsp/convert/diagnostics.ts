import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding, Severity } from "../../core/lint/rule.ts";
import type { ClientFeatures } from "../capabilities.ts";
import { toDiagnostic, toRange } from "../convert.ts";
import type { WorkspaceDocument } from "../workspace.ts";

/**
 * The most diagnostics of one file. VS Code shows no more either, nobody reads through as many, and a file that gives
 * more, such as a pasted address list, must not slow down typing.
 */
export const MOST_DIAGNOSTICS = 1_000;

/** In place of a rule's id, on the diagnostic that tells of those left out. */
const LEFT_OUT = "more-findings";

/** The findings of a document as diagnostics. Of too many, the mildest are left out, and a diagnostic says so. */
export function toDiagnostics(
  document: WorkspaceDocument,
  findings: readonly Finding[],
  client: ClientFeatures,
): Diagnostic[] {
  if (findings.length <= MOST_DIAGNOSTICS)
    return findings.map((finding) => toDiagnostic(document, finding, client));
  const byGravity = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(byGravity.slice(0, MOST_DIAGNOSTICS - 1));
  const diagnostics = findings
    .filter((finding) => kept.has(finding))
    .map((finding) => toDiagnostic(document, finding, client));
  return [leftOut(document, findings.length - kept.size), ...diagnostics];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

function leftOut(document: WorkspaceDocument, count: number): Diagnostic {
  return {
    range: toRange(document, { start: 0, end: document.lines.lineEnd(0) }),
    severity: DiagnosticSeverity.Information,
    source: "linkmsg",
    code: LEFT_OUT,
    message: `${count} more findings in this file are not shown, the mildest ones. Mend some of those that are, and others take their place.`,
  };
}
