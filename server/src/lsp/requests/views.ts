import { codeLenses } from "../../core/features/code-lenses.ts";
import { inlayHints } from "../../core/features/inlay-hints.ts";
import { semanticTokens } from "../../core/features/semantic-tokens.ts";
import { toCodeLens, toInlayHint } from "../convert/views.ts";
import { toSpan } from "../convert.ts";
import {
  CodeLensRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "../protocol.ts";
import { inDocument, type Row, row } from "../row.ts";
import { encodeTokens } from "../token-store.ts";

/** Requests about what an editor shows in and beside the text. */
export const viewRows: readonly Row[] = [
  row(SemanticTokensRequest.type, null, (session, params) =>
    inDocument(session, params, (document) => session.tokens.full(document)),
  ),
  row(SemanticTokensDeltaRequest.type, null, (session, params) =>
    inDocument(session, params, (document) => session.tokens.delta(document, params.previousResultId)),
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
  row(CodeLensRequest.type, null, (session, params) =>
    inDocument(session, params, async (document) => {
      const settings = await session.settings.of(document.uri);
      const found = await session.lint(document);
      const lenses = codeLenses(document.draft, settings, found, session.client.view.lensActions);
      return lenses.map((lens) => toCodeLens(document, lens));
    }),
  ),
];
