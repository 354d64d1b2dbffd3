import type * as lsp from "vscode-languageserver-protocol";

export { ErrorCodes, RAL, RequestType, ResponseError } from "vscode-jsonrpc";
/*
 * What the server needs of the protocol: its types, and of its values only those that are used. The library's own
 * tables of all requests and kinds are as big as all rules together, and loading them is the longer half of a start.
 * Each name and value is compared with the library's by the compiler.
 */
export type * from "vscode-languageserver-protocol";

/** A request or notification of the protocol: its name, and with that the types of its parameters and result. */
interface Named {
  readonly method: string;
  readonly type: object;
}

function named<N extends Named>(method: N["method"]): Pick<N, "method" | "type"> {
  const type: N["type"] = { method };
  return { method, type };
}

export const CodeActionRequest = named<typeof lsp.CodeActionRequest>("textDocument/codeAction");
export const CodeLensRefreshRequest = named<typeof lsp.CodeLensRefreshRequest>("workspace/codeLens/refresh");
export const CodeLensRequest = named<typeof lsp.CodeLensRequest>("textDocument/codeLens");
export const CompletionRequest = named<typeof lsp.CompletionRequest>("textDocument/completion");
export const CompletionResolveRequest = named<typeof lsp.CompletionResolveRequest>("completionItem/resolve");
export const ConfigurationRequest = named<typeof lsp.ConfigurationRequest>("workspace/configuration");
export const DefinitionRequest = named<typeof lsp.DefinitionRequest>("textDocument/definition");
export const DiagnosticRefreshRequest = named<typeof lsp.DiagnosticRefreshRequest>(
  "workspace/diagnostic/refresh",
);
export const DidChangeConfigurationNotification = named<typeof lsp.DidChangeConfigurationNotification>(
  "workspace/didChangeConfiguration",
);
export const DidChangeTextDocumentNotification =
  named<typeof lsp.DidChangeTextDocumentNotification>("textDocument/didChange");
export const DidChangeWatchedFilesNotification = named<typeof lsp.DidChangeWatchedFilesNotification>(
  "workspace/didChangeWatchedFiles",
);
export const DidChangeWorkspaceFoldersNotification = named<typeof lsp.DidChangeWorkspaceFoldersNotification>(
  "workspace/didChangeWorkspaceFolders",
);
export const DidCloseTextDocumentNotification =
  named<typeof lsp.DidCloseTextDocumentNotification>("textDocument/didClose");
export const DidOpenTextDocumentNotification =
  named<typeof lsp.DidOpenTextDocumentNotification>("textDocument/didOpen");
export const DidSaveTextDocumentNotification =
  named<typeof lsp.DidSaveTextDocumentNotification>("textDocument/didSave");
export const DocumentDiagnosticRequest =
  named<typeof lsp.DocumentDiagnosticRequest>("textDocument/diagnostic");
export const DocumentFormattingRequest =
  named<typeof lsp.DocumentFormattingRequest>("textDocument/formatting");
export const DocumentHighlightRequest = named<typeof lsp.DocumentHighlightRequest>(
  "textDocument/documentHighlight",
);
export const DocumentLinkRequest = named<typeof lsp.DocumentLinkRequest>("textDocument/documentLink");
export const DocumentOnTypeFormattingRequest = named<typeof lsp.DocumentOnTypeFormattingRequest>(
  "textDocument/onTypeFormatting",
);
export const DocumentRangeFormattingRequest = named<typeof lsp.DocumentRangeFormattingRequest>(
  "textDocument/rangeFormatting",
);
export const DocumentSymbolRequest = named<typeof lsp.DocumentSymbolRequest>("textDocument/documentSymbol");
export const FoldingRangeRequest = named<typeof lsp.FoldingRangeRequest>("textDocument/foldingRange");
export const HoverRequest = named<typeof lsp.HoverRequest>("textDocument/hover");
export const InitializedNotification = named<typeof lsp.InitializedNotification>("initialized");
export const InlayHintRefreshRequest = named<typeof lsp.InlayHintRefreshRequest>(
  "workspace/inlayHint/refresh",
);
export const InlayHintRequest = named<typeof lsp.InlayHintRequest>("textDocument/inlayHint");
export const LinkedEditingRangeRequest = named<typeof lsp.LinkedEditingRangeRequest>(
  "textDocument/linkedEditingRange",
);
export const LogMessageNotification = named<typeof lsp.LogMessageNotification>("window/logMessage");
export const PrepareRenameRequest = named<typeof lsp.PrepareRenameRequest>("textDocument/prepareRename");
export const PublishDiagnosticsNotification = named<typeof lsp.PublishDiagnosticsNotification>(
  "textDocument/publishDiagnostics",
);
export const ReferencesRequest = named<typeof lsp.ReferencesRequest>("textDocument/references");
export const RegistrationRequest = named<typeof lsp.RegistrationRequest>("client/registerCapability");
export const RenameRequest = named<typeof lsp.RenameRequest>("textDocument/rename");
export const SelectionRangeRequest = named<typeof lsp.SelectionRangeRequest>("textDocument/selectionRange");
export const SemanticTokensDeltaRequest = named<typeof lsp.SemanticTokensDeltaRequest>(
  "textDocument/semanticTokens/full/delta",
);
export const SemanticTokensRangeRequest = named<typeof lsp.SemanticTokensRangeRequest>(
  "textDocument/semanticTokens/range",
);
export const SemanticTokensRequest = named<typeof lsp.SemanticTokensRequest>(
  "textDocument/semanticTokens/full",
);
export const WorkspaceDiagnosticRequest =
  named<typeof lsp.WorkspaceDiagnosticRequest>("workspace/diagnostic");
export const WorkspaceSymbolRequest = named<typeof lsp.WorkspaceSymbolRequest>("workspace/symbol");

/* Values of the protocol's kinds. */
export const CodeActionTriggerKind: Pick<typeof lsp.CodeActionTriggerKind, "Automatic"> = { Automatic: 2 };
export type CodeActionTriggerKind = lsp.CodeActionTriggerKind;
export const CompletionItemKind: Pick<
  typeof lsp.CompletionItemKind,
  "Text" | "Variable" | "Property" | "Value" | "Keyword" | "Snippet"
> = { Text: 1, Variable: 6, Property: 10, Value: 12, Keyword: 14, Snippet: 15 };
export type CompletionItemKind = lsp.CompletionItemKind;
export const CompletionTriggerKind: Pick<typeof lsp.CompletionTriggerKind, "Invoked" | "TriggerCharacter"> = {
  Invoked: 1,
  TriggerCharacter: 2,
};
export type CompletionTriggerKind = lsp.CompletionTriggerKind;
export const DiagnosticSeverity: Pick<
  typeof lsp.DiagnosticSeverity,
  "Error" | "Warning" | "Information" | "Hint"
> = { Error: 1, Warning: 2, Information: 3, Hint: 4 };
export type DiagnosticSeverity = lsp.DiagnosticSeverity;
export const DiagnosticTag: Pick<typeof lsp.DiagnosticTag, "Unnecessary"> = { Unnecessary: 1 };
export type DiagnosticTag = lsp.DiagnosticTag;
export const DocumentDiagnosticReportKind: Pick<
  typeof lsp.DocumentDiagnosticReportKind,
  "Full" | "Unchanged"
> = { Full: "full", Unchanged: "unchanged" };
export type DocumentDiagnosticReportKind = lsp.DocumentDiagnosticReportKind;
export const DocumentHighlightKind: Pick<typeof lsp.DocumentHighlightKind, "Read" | "Write"> = {
  Read: 2,
  Write: 3,
};
export type DocumentHighlightKind = lsp.DocumentHighlightKind;
export const FoldingRangeKind: Pick<typeof lsp.FoldingRangeKind, "Comment" | "Region"> = {
  Comment: "comment",
  Region: "region",
};
export type FoldingRangeKind = lsp.FoldingRangeKind;
export const InsertTextFormat: Pick<typeof lsp.InsertTextFormat, "PlainText" | "Snippet"> = {
  PlainText: 1,
  Snippet: 2,
};
export type InsertTextFormat = lsp.InsertTextFormat;
export const InsertTextMode: Pick<typeof lsp.InsertTextMode, "asIs"> = { asIs: 1 };
export type InsertTextMode = lsp.InsertTextMode;
export const LSPErrorCodes: Pick<
  typeof lsp.LSPErrorCodes,
  "ContentModified" | "RequestCancelled" | "RequestFailed"
> = {
  ContentModified: -32801,
  RequestCancelled: -32800,
  RequestFailed: -32803,
};
export const MarkupKind: Pick<typeof lsp.MarkupKind, "Markdown" | "PlainText"> = {
  Markdown: "markdown",
  PlainText: "plaintext",
};
export type MarkupKind = lsp.MarkupKind;
export const MessageType: Pick<typeof lsp.MessageType, "Error"> = { Error: 1 };
export type MessageType = lsp.MessageType;
export const PositionEncodingKind: Pick<typeof lsp.PositionEncodingKind, "UTF16"> = { UTF16: "utf-16" };
export type PositionEncodingKind = lsp.PositionEncodingKind;
export const ResourceOperationKind: Pick<typeof lsp.ResourceOperationKind, "Create"> = { Create: "create" };
export type ResourceOperationKind = lsp.ResourceOperationKind;
export const SymbolKind: Pick<typeof lsp.SymbolKind, "Class" | "Constant" | "String"> = {
  Class: 5,
  Constant: 14,
  String: 15,
};
export type SymbolKind = lsp.SymbolKind;
export const TextDocumentSyncKind: Pick<typeof lsp.TextDocumentSyncKind, "Incremental"> = { Incremental: 2 };
export type TextDocumentSyncKind = lsp.TextDocumentSyncKind;
