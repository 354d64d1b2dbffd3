import type { HoverNote } from "../core/features/hover.ts";
import { rulePage } from "../core/features/rule-page.ts";
import { originOf } from "../core/lint/placed-findings.ts";
import type { Finding, Severity } from "../core/lint/rule.ts";
import { ruleById } from "../core/rules/index.ts";
import type { SectionedDraft } from "../core/syntax/ast.ts";
import { firstMessageSection } from "../core/syntax/draft.ts";
import type { Span } from "../core/text.ts";
import type { ClientFeatures } from "./capabilities.ts";
import type { OpenDocument } from "./documents.ts";
import { toMarkup } from "./markup.ts";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Hover, type Range } from "./protocol.ts";
import type { WorkspaceDocument } from "./workspace.ts";

/** The range of a span. */
export function toRange({ lines }: Pick<OpenDocument, "lines">, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The span of a range; one that is out of the text is clamped to it. */
export function toSpan({ lines }: Pick<OpenDocument, "lines">, { start, end }: Range): Span {
  const first = lines.offsetAt(start);
  return { start: first, end: Math.max(first, lines.offsetAt(end)) };
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A diagnostic, and on what it depends beside its finding. */
interface Made {
  readonly client: ClientFeatures;
  readonly uri: string;
  /** The first line of the section that the finding was made of. */
  readonly line: number;
  readonly diagnostic: Diagnostic;
}

const made = new WeakMap<Finding, Made>();

/**
 * A finding as a diagnostic, with the optional parts that the client shows. The same object as the last time where it
 * is equal: most of a file's diagnostics stay as they are while one message is being written.
 */
export function toDiagnostic(
  document: WorkspaceDocument,
  finding: Finding,
  client: ClientFeatures,
): Diagnostic {
  const origin = originOf(finding);
  const { uri } = document;
  const line = lineOfSection(document.draft, finding.messageIndex);
  const known = made.get(origin);
  // A section that stays as it is gives the same findings; at the same line they say the same. Those that name places
  // in several sections are other objects each time.
  if (known?.line === line && known.uri === uri && known.client === client) return known.diagnostic;
  const diagnostic = makeDiagnostic(document, finding, client);
  made.set(origin, { client, uri, line, diagnostic });
  return diagnostic;
}

/** The first line of the section that a finding was made of; findings of no message are those of the top. */
function lineOfSection(draft: SectionedDraft, messageIndex: number | undefined): number {
  const section = messageIndex === undefined ? 0 : messageIndex + firstMessageSection(draft);
  return draft.lineStarts[section] ?? 0;
}

function makeDiagnostic(document: WorkspaceDocument, finding: Finding, client: ClientFeatures): Diagnostic {
  const { codeDescription, relatedInformation, tags } = client.diagnostics;
  const isFaded = ruleById(finding.rule)?.meta.isUnnecessary && tags.includes(DiagnosticTag.Unnecessary);
  return {
    range: toRange(document, finding.span),
    severity: SEVERITIES[finding.severity],
    source: "linkmsg",
    code: finding.rule,
    message: finding.message,
    ...(codeDescription && { codeDescription: { href: rulePage(finding.rule) } }),
    ...(isFaded && { tags: [DiagnosticTag.Unnecessary] }),
    ...(relatedInformation &&
      finding.related?.length && { relatedInformation: toRelated(document, finding) }),
  };
}

function toRelated(document: WorkspaceDocument, { related = [] }: Finding) {
  return related.map(({ span, message }) => ({
    location: { uri: document.uri, range: toRange(document, span) },
    message,
  }));
}

/** A hover in the format that the client takes. */
export function toHover(document: OpenDocument, note: HoverNote, client: ClientFeatures): Hover {
  return { contents: toMarkup(note.blocks, client.hoverFormat), range: toRange(document, note.span) };
}
