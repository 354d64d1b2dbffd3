import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
  type Range,
} from "vscode-languageserver/node";
import type { TestClient } from "./client.ts";
import { textDocument, URI } from "./requests.ts";

/** An editor that takes everything that helps to write. */
export const ABLE: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  textDocument: {
    diagnostic: {},
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown"],
        resolveSupport: { properties: ["documentation"] },
      },
    },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
    },
  },
};
/** One that takes actions as edits, and no more. */
export const PLAIN: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};
/** The writer asked for the list. */
export const ASKED: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked };

/** A range on one line. */
export function rangeOf(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The completions of the draft at a 0-based line and character. */
export async function completeAt(
  client: TestClient,
  line: number,
  character: number,
  context: CompletionContext,
): Promise<CompletionItem[]> {
  const params = { textDocument, position: { line, character }, context };
  return ((await client.connection.sendRequest(CompletionRequest.type, params)) as CompletionList).items;
}

/** Their labels. */
export async function labelsAt(
  client: TestClient,
  line: number,
  character: number,
  context: CompletionContext,
) {
  const items = await completeAt(client, line, character, context);
  return items.map(({ label }) => label);
}

/** The actions offered for a range; none where the answer is empty. */
export async function actionsIn(
  client: TestClient,
  range: Range,
  context: CodeActionContext = { diagnostics: [] },
  uri = URI,
): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range, context };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}
