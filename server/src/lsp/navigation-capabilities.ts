import type { ClientCapabilities, ServerCapabilities } from "./protocol.ts";

/** What the client can do for finding one's way in drafts, as far as it changes what the server sends. */
export interface NavigationFeatures {
  /** Whether the client asks what would be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Whether edits may name the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Whether the client folds whole lines and takes no characters. */
  readonly foldsLinesOnly: boolean;
  /** The most folds that the client takes. */
  readonly mostFolds: number;
  readonly linkTooltips: boolean;
  readonly changesFolders: boolean;
  /** Whether the client can be asked to tell of changed files. */
  readonly registersWatchers: boolean;
}

/** Reads them from what the client announced in `initialize`. */
export function navigationFeatures({ textDocument, workspace }: ClientCapabilities): NavigationFeatures {
  return {
    preparesRename: textDocument?.rename?.prepareSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldsLinesOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** What the server announces of it. */
export function navigationProviders(client: NavigationFeatures): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    ...(client.changesFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
