import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  MarkupContent,
} from "vscode-languageserver/node";
import type { TestClient } from "./client.ts";

/** The draft that the protocol tests open. */
export const URI = "file:///drafts/ana.linkmsg";
export const textDocument = { uri: URI };

/** Pulls the draft's diagnostics. */
export function pull(client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = previousResultId === undefined ? { textDocument } : { textDocument, previousResultId };
  return client.connection.sendRequest(DocumentDiagnosticRequest.type, params);
}

/** A report that must not be `unchanged`. */
export function full(report: DocumentDiagnosticReport) {
  assert.ok(report.kind === "full");
  return { items: report.items, resultId: report.resultId };
}

/** The rule ids of a full report. */
export function codes({ items }: ReturnType<typeof full>) {
  return items.map(({ code }) => code);
}

/** Asks for the hover at a 0-based line and character. */
export function hoverAt(client: TestClient, line: number, character: number): Promise<Hover | null> {
  return client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line, character } });
}

/** The text of a hover that must be there. */
export async function contentsAt(
  client: TestClient,
  line: number,
  character: number,
): Promise<MarkupContent> {
  const contents = (await hoverAt(client, line, character))?.contents;
  assert.ok(MarkupContent.is(contents));
  return contents;
}

/** The first completion behind the three letters of the third line. */
export async function firstCompletion(client: TestClient): Promise<CompletionItem> {
  const params = { textDocument, position: { line: 2, character: 3 } };
  const list = (await client.connection.sendRequest(CompletionRequest.type, params)) as CompletionList;
  assert.equal(list.isIncomplete, false);
  const [first] = list.items;
  assert.ok(first);
  return first;
}

/** The format of a completion's documentation. */
export function formatOf({ documentation }: CompletionItem): string {
  assert.ok(MarkupContent.is(documentation));
  return documentation.kind;
}

/** The text that accepting a completion writes. */
export function newText({ textEdit }: CompletionItem): string {
  assert.ok(textEdit);
  return textEdit.newText;
}
