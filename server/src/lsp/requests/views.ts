import { codeLensesInSteps } from "../../core/features/code-lenses.ts";
import { inlayHints } from "../../core/features/inlay-hints.ts";
import { semanticTokens } from "../../core/features/semantic-tokens.ts";
import type { LintResult } from "../../core/lint/linter.ts";
import type { Settings } from "../../core/lint/settings.ts";
import { flatMapInSteps, type Steps } from "../../core/steps.ts";
import { toCodeLens, toInlayHint } from "../convert/views.ts";
import { toSpan } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import {
  CodeLensRequest,
  InlayHintRequest,
  type CodeLens as ProtocolLens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "../protocol.ts";
import { inDocument, inSteps, type Row, row, runSteps } from "../row.ts";
import type { Session } from "../session.ts";
import { encodeTokens } from "../token-store.ts";

/** Requests about what an editor shows in and beside the text. */
export const viewRows: readonly Row[] = [
  row(SemanticTokensRequest.type, null, (session, params, token) =>
    inSteps(session, params, token, session.tokens.full),
  ),
  row(SemanticTokensDeltaRequest.type, null, (session, params, token) =>
    inSteps(session, params, token, (document) => session.tokens.delta(document, params.previousResultId)),
  ),
  row(SemanticTokensRangeRequest.type, null, (session, params) =>
    inDocument(session, params, (document) => ({
      data: encodeTokens(document, semanticTokens(document.draft, toSpan(document, params.range))),
    })),
  ),
  row(InlayHintRequest.type, null, (session, params) =>
    inDocument(session, params, async (document) => {
      const settings = await session.settings.of(document.uri);
      const hints = inlayHints(document.draft, toSpan(document, params.range), settings);
      return hints.map((hint) => toInlayHint(document, hint));
    }),
  ),
  row(CodeLensRequest.type, null, async (session, params, token) => {
    const document = session.documents.get(params.textDocument.uri);
    if (document === undefined) return null;
    const settings = await session.settings.of(document.uri);
    const found = await session.lint(document);
    return runSteps(session, document, token, lensesOf(session, document, settings, found));
  }),
];

function* lensesOf(
  { client }: Session,
  document: OpenDocument,
  settings: Settings,
  found: LintResult,
): Steps<ProtocolLens[]> {
  const lenses = yield* codeLensesInSteps(document.draft, settings, found, client.view.lensActions);
  return yield* flatMapInSteps(lenses, (lens) => [toCodeLens(document, lens)]);
}
