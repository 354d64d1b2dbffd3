import type { Client } from "./client.ts";
import { ofCompletions, ofItem, ofResolved } from "./completion.ts";
import { ofPulled, ofPushed } from "./diagnostics.ts";
import { ofActions, ofWorkspaceEdit } from "./edits.ts";
import { ofInitialize } from "./initialize.ts";
import { ofRegistrations, ofRequest } from "./requests.ts";
import {
  ofDefinition,
  ofFolds,
  ofHints,
  ofHover,
  ofLenses,
  ofLinks,
  ofSymbols,
  ofTokens,
  ofWorkspaceSymbols,
} from "./views.ts";

/** What the server sent: its own request or notification with parameters, or the result of the client's request. */
export interface Sent {
  readonly kind: "request" | "notification" | "result";
  readonly method: string;
  readonly value: unknown;
  /** The client's parameters, where this is a result. */
  readonly params?: unknown;
}

/** A line for each thing in a message that its client did not announce. The message must fit the protocol. */
export function unannounced(sent: Sent, client: Client): string[] {
  const ofValue = sent.kind === "result" ? RESULTS[sent.method] : PARAMS[sent.method];
  return [
    ...(sent.kind === "request" ? ofRequest(sent.method, client) : []),
    ...(ofValue?.(sent.value as never, client, sent.params as never) ?? []),
  ].map((line) => `${sent.method}: ${line}`);
}

type Check = (value: never, client: Client, params: never) => string[];

const PARAMS: Readonly<Record<string, Check>> = {
  "client/registerCapability": ofRegistrations,
  "textDocument/publishDiagnostics": ofPushed,
  "workspace/applyEdit": ({ edit }: { edit: never }, client) => ofWorkspaceEdit(edit, client, "an edit"),
};

const RESULTS: Readonly<Record<string, Check>> = {
  initialize: ofInitialize,
  "textDocument/completion": ofCompletions,
  "completionItem/resolve": (item: never, client, before: never) => [
    ...ofItem(item, client),
    ...ofResolved(before, item, client),
  ],
  "textDocument/hover": ofHover,
  "textDocument/definition": ofDefinition,
  "textDocument/documentSymbol": ofSymbols,
  "workspace/symbol": ofWorkspaceSymbols,
  "textDocument/foldingRange": ofFolds,
  "textDocument/documentLink": ofLinks,
  "textDocument/codeLens": ofLenses,
  "textDocument/inlayHint": ofHints,
  "textDocument/semanticTokens/full": ofTokens,
  "textDocument/semanticTokens/range": ofTokens,
  "textDocument/codeAction": ofActions,
  "textDocument/rename": (edit: never, client) => ofWorkspaceEdit(edit, client, "a rename"),
  "textDocument/diagnostic": ofPulled,
  "workspace/diagnostic": ofPulled,
};
