import type { Finding } from "../../core/lint/rule.ts";
import type { ClientFeatures } from "../capabilities.ts";
import { toDiagnostic } from "../convert.ts";
import { type Diagnostic, DiagnosticSeverity } from "../protocol.ts";
import type { WorkspaceDocument } from "../workspace.ts";

/** In place of a rule's id, on the diagnostic that tells of those left out. */
const LEFT_OUT = "more-findings";

/** The findings of a document as diagnostics. Where more were left out, one at the top says so. */
export function toDiagnostics(
  document: WorkspaceDocument,
  findings: readonly Finding[],
  leftOutCount: number,
  client: ClientFeatures,
): Diagnostic[] {
  const diagnostics = findings.map((finding) => toDiagnostic(document, finding, client));
  return leftOutCount > 0 ? [leftOut(document, leftOutCount), ...diagnostics] : diagnostics;
}

let last: Diagnostic | undefined;

/** The same object as the last time where it is equal. */
function leftOut(document: WorkspaceDocument, count: number): Diagnostic {
  const message = `Shown are the findings nearest to where you last wrote. This file has ${count} more; they appear as you work through it, and “linkmsg check” lists them all.`;
  const end = document.lines.positionAt(document.lines.lineEnd(0));
  if (last?.message === message && last.range.end.character === end.character) return last;
  const range = { start: { line: 0, character: 0 }, end };
  last = { range, severity: DiagnosticSeverity.Information, source: "linkmsg", code: LEFT_OUT, message };
  return last;
}
