import { folds } from "../../core/features/folding.ts";
import { links } from "../../core/features/links.ts";
import { outline } from "../../core/features/outline.ts";
import { selectionSpans } from "../../core/features/selection.ts";
import { workspaceSymbols } from "../../core/features/workspace-symbols.ts";
import {
  toDocumentLink,
  toDocumentSymbol,
  toFlatSymbols,
  toFoldingRange,
  toSelectionRange,
  toSymbolInformation,
} from "../convert/structure.ts";
import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from "../protocol.ts";
import { inDocument, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";

/** Editors show a list of what is found, and ask again as more is typed; nobody reads further than this. */
const MOST_SYMBOLS = 500;

/** Requests about how a file is built, and what the workspace holds. */
export const structureRows: readonly Row[] = [
  row(DocumentSymbolRequest.type, null, (session, params) =>
    inDocument(session, params, (document) => {
      const entries = outline(document.draft);
      return session.client.navigation.hierarchicalSymbols
        ? entries.map((entry) => toDocumentSymbol(document, entry))
        : entries.flatMap((entry) => toFlatSymbols(document, entry));
    }),
  ),
  row(WorkspaceSymbolRequest.type, null, (session, { query }) => findSymbols(session, query)),
  row(FoldingRangeRequest.type, null, (session, params) =>
    inDocument(session, params, (document) => {
      const { navigation } = session.client;
      const found = folds(document.draft).slice(0, navigation.mostFolds);
      return found.map((fold) => toFoldingRange(document, fold, navigation));
    }),
  ),
  row(SelectionRangeRequest.type, null, (session, params) =>
    inDocument(session, params, (document) =>
      params.positions.map((position) =>
        toSelectionRange(document, selectionSpans(document.draft, document.lines.offsetAt(position))),
      ),
    ),
  ),
  row(DocumentLinkRequest.type, null, (session, params) =>
    inDocument(session, params, (document) =>
      links(document.draft).map((link) => toDocumentLink(document, link, session.client.navigation)),
    ),
  ),
];

/** The symbols of all drafts, those nearest to the query first. */
async function findSymbols({ workspace }: Session, query: string): Promise<SymbolInformation[]> {
  const documents = await workspace.documents();
  return documents
    .flatMap((document) => workspaceSymbols(document.draft, query).map((symbol) => ({ document, symbol })))
    .sort((a, b) => a.symbol.rank - b.symbol.rank)
    .slice(0, MOST_SYMBOLS)
    .map(({ document, symbol }) => toSymbolInformation(document, symbol));
}
