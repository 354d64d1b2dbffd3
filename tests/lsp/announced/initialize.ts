import type { InitializeResult } from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";

/** What the server says that it does in a form that this client did not announce. */
export function ofInitialize({ capabilities: server }: InitializeResult, { capabilities }: Client): string[] {
  const { textDocument, workspace, general } = capabilities;
  const encodings = general?.positionEncodings ?? ["utf-16"];
  const { positionEncoding = "utf-16", renameProvider, codeActionProvider } = server;
  return [
    ...unless(encodings.includes(positionEncoding), true, `positions in ${positionEncoding}`),
    ...unless(textDocument?.rename?.prepareSupport, typeof renameProvider === "object", "prepareProvider"),
    ...unless(
      textDocument?.codeAction?.codeActionLiteralSupport,
      typeof codeActionProvider === "object",
      "the kinds of code actions",
    ),
    ...unless(textDocument?.diagnostic, server.diagnosticProvider, "diagnosticProvider"),
    ...unless(workspace?.workspaceFolders, server.workspace?.workspaceFolders, "workspaceFolders"),
    ...ofTokenOptions({ capabilities: server }, capabilities),
  ];
}

function ofTokenOptions(
  { capabilities: server }: InitializeResult,
  client: Client["capabilities"],
): string[] {
  const asked = client.textDocument?.semanticTokens?.requests;
  const { range, full } = server.semanticTokensProvider ?? {};
  const hasDelta = typeof full === "object" && full.delta;
  return [
    ...unless(asked, server.semanticTokensProvider, "semanticTokensProvider"),
    ...unless(asked?.range, range, "semantic tokens of a range"),
    ...unless(asked?.full, full, "semantic tokens of a document"),
    ...unless(typeof asked?.full === "object" && asked.full.delta, hasDelta, "changes of semantic tokens"),
  ];
}
