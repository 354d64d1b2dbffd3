import assert from "node:assert/strict";
import type {
  CompletionList,
  DocumentDiagnosticReport,
  SemanticTokens,
  ServerCapabilities,
} from "vscode-languageserver/node";
import type { TestClient } from "../support/client.ts";

/** A draft in which there is something to say to each request. */
export const DRAFT = `// Notes from the meetup, written on the tram home.
Account:   free
[MEETUP]: the harbour meetup
[WEATHER]: rain

### Ana, after her talk
To: Ana Silva
[TOPIC]: late parcels

Hi [NAME], your talk on [TOPIC] settled an argument, though we never met.
Best, [ME], https://example.org/me

### Bea, who sat beside her
To: Bea Costa

Hi Ana, your question about night shifts in {{city}} is still with me.

### At my table
Template: at my table

Hi [NAME|there], we sat together at [MEETUP].
`;

/** What a server answered, by method. */
export type Answers = ReadonlyMap<string, unknown>;

/**
 * Asks everything that a server announced, about `DRAFT`, which is open under `uri`. Fails where a capability is
 * announced that nothing here asks for, so that a new feature can't be left out.
 */
export async function askEverything(
  { connection }: TestClient,
  capabilities: ServerCapabilities,
  uri: string,
): Promise<Answers> {
  const answers = new Map<string, unknown>();
  const ask: Ask = async (method, params) => {
    const answer = await connection.sendRequest(method, { textDocument: { uri }, ...params });
    answers.set(method, answer);
    return answer;
  };
  for (const [name, options] of Object.entries(capabilities)) {
    const feature = FEATURES[name];
    assert.ok(feature, `the server announces ${name}, and no test asks for it`);
    await feature(ask, options as never);
  }
  return answers;
}

type Ask = (method: string, params?: object) => Promise<unknown>;
type Feature = (ask: Ask, options: never) => Promise<unknown>;

/** The place of the first character of a text in the draft; the first such text is meant, or the one behind `after`. */
export function placeOf(text: string, after = ""): { line: number; character: number } {
  const offset = DRAFT.indexOf(text, DRAFT.indexOf(after));
  assert.ok(offset >= 0, text);
  const lines = DRAFT.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const USE = { position: placeOf("TOPIC", "talk on") };
const WHOLE = { range: { start: { line: 0, character: 0 }, end: placeOf("Hi [NAME|there]") } };
const FORMATTING = { options: { tabSize: 2, insertSpaces: true } };
const none: Feature = async () => {};

const FEATURES: Readonly<Record<string, Feature>> = {
  positionEncoding: none,
  textDocumentSync: none,
  workspace: none,
  hoverProvider: (ask) => ask("textDocument/hover", USE),
  definitionProvider: (ask) => ask("textDocument/definition", USE),
  referencesProvider: (ask) =>
    ask("textDocument/references", { ...USE, context: { includeDeclaration: true } }),
  documentHighlightProvider: (ask) => ask("textDocument/documentHighlight", USE),
  linkedEditingRangeProvider: (ask) => ask("textDocument/linkedEditingRange", USE),
  renameProvider: async (ask, options: { prepareProvider?: boolean }) => {
    if (options.prepareProvider) await ask("textDocument/prepareRename", USE);
    await ask("textDocument/rename", { ...USE, newName: "THEME" });
  },
  documentSymbolProvider: (ask) => ask("textDocument/documentSymbol"),
  workspaceSymbolProvider: (ask) => ask("workspace/symbol", { query: "Ana" }),
  foldingRangeProvider: (ask) => ask("textDocument/foldingRange"),
  selectionRangeProvider: (ask) => ask("textDocument/selectionRange", { positions: [USE.position] }),
  documentLinkProvider: (ask) => ask("textDocument/documentLink"),
  codeLensProvider: (ask) => ask("textDocument/codeLens"),
  inlayHintProvider: (ask) => ask("textDocument/inlayHint", WHOLE),
  documentFormattingProvider: (ask) => ask("textDocument/formatting", FORMATTING),
  documentRangeFormattingProvider: (ask) => ask("textDocument/rangeFormatting", { ...WHOLE, ...FORMATTING }),
  documentOnTypeFormattingProvider: (ask) =>
    ask("textDocument/onTypeFormatting", { position: placeOf("[MEETUP]:"), ch: "\n", ...FORMATTING }),
  semanticTokensProvider: async (ask, options: { full?: boolean | object; range?: boolean }) => {
    if (options.range) await ask("textDocument/semanticTokens/range", WHOLE);
    if (!options.full) return;
    const { resultId } = (await ask("textDocument/semanticTokens/full")) as SemanticTokens;
    if (typeof options.full === "object")
      await ask("textDocument/semanticTokens/full/delta", { previousResultId: resultId });
  },
  completionProvider: async (ask, options: { resolveProvider?: boolean }) => {
    const params = { position: placeOf("Hi [NAME], your"), context: { triggerKind: 1 } };
    const { items } = (await ask("textDocument/completion", params)) as CompletionList;
    if (options.resolveProvider)
      await ask("completionItem/resolve", { ...items[0], textDocument: undefined });
  },
  codeActionProvider: (ask) => ask("textDocument/codeAction", { ...WHOLE, context: { diagnostics: [] } }),
  diagnosticProvider: async (ask, options: { workspaceDiagnostics?: boolean }) => {
    const { resultId } = (await ask("textDocument/diagnostic")) as DocumentDiagnosticReport;
    if (!options.workspaceDiagnostics) return;
    const previousResultIds = [{ uri: "file:///elsewhere", value: String(resultId) }];
    const tokens = { partialResultToken: "parts", workDoneToken: "work" };
    await ask("workspace/diagnostic", { previousResultIds, ...tokens });
    await ask("workspace/diagnostic", { previousResultIds });
  },
};

/** Answers that say nothing: null, an empty list, a report or an edit without anything in it. */
export function emptyAnswers(answers: Answers): string[] {
  return [...answers].filter(([, answer]) => isEmpty(answer)).map(([method]) => method);
}

function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  const { items, data } = answer as { items?: unknown[]; data?: unknown };
  return items?.length === 0 || (Array.isArray(data) && data.length === 0);
}
