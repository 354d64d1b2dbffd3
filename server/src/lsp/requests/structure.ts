import { foldsInSteps } from "../../core/features/folding.ts";
import { linksInSteps } from "../../core/features/links.ts";
import { outlineInSteps } from "../../core/features/outline.ts";
import { selectionSpans } from "../../core/features/selection.ts";
import { workspaceSymbols } from "../../core/features/workspace-symbols.ts";
import { flatMapInSteps, type Steps } from "../../core/steps.ts";
import {
  toDocumentLink,
  toDocumentSymbol,
  toFlatSymbols,
  toFoldingRange,
  toSelectionRange,
  toSymbolInformation,
} from "../convert/structure.ts";
import {
  type CancellationToken,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from "../protocol.ts";
import { inDocument, inSteps, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";
import type { WorkspaceDocument } from "../workspace.ts";

/** Editors show a list of what is found, and ask again as more is typed; nobody reads further than this. */
const MOST_SYMBOLS = 500;

/** Requests about how a file is built, and what the workspace holds. */
export const structureRows: readonly Row[] = [
  row(DocumentSymbolRequest.type, null, (session, params, token) =>
    inSteps<SymbolInformation[] | DocumentSymbol[]>(session, params, token, function* (document) {
      const entries = yield* outlineInSteps(document.draft);
      return session.client.navigation.hierarchicalSymbols
        ? yield* flatMapInSteps(entries, (entry) => [toDocumentSymbol(document, entry)])
        : yield* flatMapInSteps(entries, (entry) => toFlatSymbols(document, entry));
    }),
  ),
  row(WorkspaceSymbolRequest.type, null, findSymbols),
  row(FoldingRangeRequest.type, null, (session, params, token) =>
    inSteps(session, params, token, function* (document) {
      const { navigation } = session.client;
      const found = (yield* foldsInSteps(document.draft)).slice(0, navigation.mostFolds);
      return yield* flatMapInSteps(found, (fold) => [toFoldingRange(document, fold, navigation)]);
    }),
  ),
  row(SelectionRangeRequest.type, null, (session, params) =>
    inDocument(session, params, (document) =>
      params.positions.map((position) =>
        toSelectionRange(document, selectionSpans(document.draft, document.lines.offsetAt(position))),
      ),
    ),
  ),
  row(DocumentLinkRequest.type, null, (session, params, token) =>
    inSteps(session, params, token, function* (document) {
      const found = yield* linksInSteps(document.draft);
      return yield* flatMapInSteps(found, (link) => [
        toDocumentLink(document, link, session.client.navigation),
      ]);
    }),
  ),
];

/** The symbols of all drafts, those nearest to the query first. */
async function findSymbols(
  { workspace, slices }: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const documents = await workspace.documents();
  return slices.run(symbolsOf(documents, query), () => token.isCancellationRequested);
}

function* symbolsOf(documents: readonly WorkspaceDocument[], query: string): Steps<SymbolInformation[]> {
  const found = yield* flatMapInSteps(documents, (document) =>
    workspaceSymbols(document.draft, query).map((symbol) => ({ document, symbol })),
  );
  return found
    .sort((a, b) => a.symbol.rank - b.symbol.rank)
    .slice(0, MOST_SYMBOLS)
    .map(({ document, symbol }) => toSymbolInformation(document, symbol));
}
