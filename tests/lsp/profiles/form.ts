import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  FoldingRange,
  Hover,
  MarkupContent,
  PublishDiagnosticsParams,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { Answers } from "../every-feature.ts";

/** One session with an editor: what the server answered, pushed and asked. */
export interface Outcome {
  readonly answers: Answers;
  /** The first diagnostics pushed; undefined where the editor pulls them. */
  readonly pushed: PublishDiagnosticsParams | undefined;
  readonly requests: readonly string[];
}

/**
 * The form in which an editor gets what it gets, as far as that differs from editor to editor. Extras are the names
 * of the parts of a diagnostic, a completion and an action that not every editor gets.
 */
export interface Form {
  readonly diagnostics: "pulled" | "pushed";
  readonly diagnosticExtras: readonly string[];
  readonly hover: string;
  readonly completion: string;
  readonly completionExtras: readonly string[];
  readonly edits: "documentChanges" | "changes";
  readonly symbols: "tree" | "list";
  readonly folds: "lines" | "characters";
  readonly linkTooltips: boolean;
  readonly actionExtras: readonly string[];
  readonly lensCommands: readonly string[];
  /** Methods that not every editor is offered. */
  readonly offered: readonly string[];
  /** What the server asked the editor for, of its own accord. */
  readonly requests: readonly string[];
}

const OPTIONAL = [
  "completionItem/resolve",
  "textDocument/codeAction",
  "textDocument/prepareRename",
  "textDocument/semanticTokens/full",
  "textDocument/semanticTokens/full/delta",
  "textDocument/semanticTokens/range",
  "workspace/diagnostic",
];

/** Reads the form off a session. */
export function formOf({ answers, pushed, requests }: Outcome): Form {
  const answer = <T>(method: string) => answers.get(method) as T;
  const report = answer<DocumentDiagnosticReport & { items: Diagnostic[] }>("textDocument/diagnostic");
  const { items } = answer<CompletionList>("textDocument/completion");
  const symbols = answer<object[]>("textDocument/documentSymbol");
  return {
    diagnostics: pushed ? "pushed" : "pulled",
    diagnosticExtras: extrasIn(pushed?.diagnostics ?? report.items),
    hover: (answer<Hover>("textDocument/hover").contents as MarkupContent).kind,
    completion: items.some(({ insertTextFormat }) => insertTextFormat === 2) ? "snippets" : "plain text",
    completionExtras: extrasIn(items),
    edits: answer<WorkspaceEdit>("textDocument/rename").changes ? "changes" : "documentChanges",
    symbols: symbols.some((symbol) => "children" in symbol) ? "tree" : "list",
    folds: foldsOf(answer("textDocument/foldingRange")),
    linkTooltips: answer<DocumentLink[]>("textDocument/documentLink").some(({ tooltip }) => tooltip),
    actionExtras: extrasIn(answer<CodeAction[] | undefined>("textDocument/codeAction") ?? []),
    lensCommands: commandsOf(answer("textDocument/codeLens")),
    offered: OPTIONAL.filter((method) => answers.has(method)),
    requests: [...new Set(requests)].sort(),
  };
}

/** What every editor gets of a diagnostic, a completion and an action. */
const COMMON = [
  ...["range", "severity", "source", "code", "message"],
  ...["label", "kind", "detail", "sortText", "filterText", "insertTextFormat", "textEdit"],
  ...["title", "edit"],
];

function extrasIn(values: readonly object[]): string[] {
  const names = new Set(values.flatMap((value) => Object.keys(value)));
  return [...names].filter((name) => !COMMON.includes(name)).sort();
}

function foldsOf(folds: FoldingRange[]): Form["folds"] {
  return folds.some(({ startCharacter }) => startCharacter !== undefined) ? "characters" : "lines";
}

function commandsOf(lenses: CodeLens[]): string[] {
  const commands = lenses.flatMap(({ command }) => (command?.command ? [command.command] : []));
  return [...new Set(commands)].sort();
}
