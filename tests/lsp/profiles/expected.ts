import type { Form } from "./form.ts";

/** An editor of today that takes snippets and Markdown and says little of what else it shows. */
const PLAIN: Form = {
  diagnostics: "pulled",
  diagnosticExtras: ["tags"],
  hover: "markdown",
  completion: "snippets",
  completionExtras: ["data"],
  edits: "documentChanges",
  symbols: "tree",
  folds: "characters",
  linkTooltips: false,
  actionExtras: ["isPreferred"],
  lensCommands: [],
  offered: ["completionItem/resolve", "textDocument/codeAction", "textDocument/prepareRename"],
  requests: ["register workspace/didChangeWatchedFiles", "workspace/configuration"],
};

const TOKENS = ["textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta"];
const ALL_TOKENS = [...TOKENS, "textDocument/semanticTokens/range"];

/** What each editor gets, by the name of its profile. */
export const EXPECTED: Readonly<Record<string, Form>> = {
  eglot: { ...PLAIN, offered: [...PLAIN.offered, ...TOKENS] },
  helix: { ...PLAIN, diagnostics: "pushed", symbols: "list" },
  "helix-next": { ...PLAIN, symbols: "list" },
  "neovim-0.7": {
    ...PLAIN,
    diagnostics: "pushed",
    diagnosticExtras: ["relatedInformation", "tags"],
    completion: "plain text",
    completionExtras: ["documentation"],
    edits: "changes",
    actionExtras: [],
    offered: ["textDocument/codeAction", "textDocument/prepareRename"],
    requests: [],
  },
  "neovim-0.12": {
    ...PLAIN,
    diagnosticExtras: ["relatedInformation", "tags"],
    edits: "changes",
    folds: "lines",
    offered: [...PLAIN.offered, ...ALL_TOKENS, "workspace/diagnostic"],
    requests: [
      "workspace/codeLens/refresh",
      "workspace/configuration",
      "workspace/diagnostic/refresh",
      "workspace/inlayHint/refresh",
    ],
  },
  vscode: {
    ...PLAIN,
    diagnosticExtras: ["codeDescription", "relatedInformation", "tags"],
    completionExtras: ["data", "insertTextMode"],
    folds: "lines",
    linkTooltips: true,
    lensCommands: ["linkmsg.copyMessage", "linkmsg.fillPlaceholders", "linkmsg.preview"],
    offered: [...PLAIN.offered, ...ALL_TOKENS, "workspace/diagnostic"],
    requests: [
      "register workspace/didChangeConfiguration",
      "register workspace/didChangeWatchedFiles",
      "workspace/codeLens/refresh",
      "workspace/configuration",
      "workspace/diagnostic/refresh",
      "workspace/inlayHint/refresh",
    ],
  },
  zed: {
    ...PLAIN,
    diagnostics: "pushed",
    diagnosticExtras: ["relatedInformation"],
    completionExtras: ["data", "insertTextMode"],
    actionExtras: [],
    requests: [
      "register workspace/didChangeConfiguration",
      "register workspace/didChangeWatchedFiles",
      "workspace/codeLens/refresh",
      "workspace/configuration",
      "workspace/inlayHint/refresh",
    ],
  },
};

/** What stands in an editor's capabilities that the protocol does not know: its own additions and its mistakes. */
export const OWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  eglot: [".textDocument has an unknown property “$streamingDiagnostics”"],
  "helix-next": [".workspace has an unknown property “diagnostic”"],
  "neovim-0.7": [
    "has an unknown property “callHierarchy”",
    ".workspace.symbol has an unknown property “hierarchicalWorkspaceSymbolSupport”",
  ],
  "neovim-0.12": [".workspace.textDocumentContent has an unknown property “refreshSupport”"],
  zed: [".workspace has an unknown property “diagnostic”"],
};
