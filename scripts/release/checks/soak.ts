import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import type { Check } from "../check.ts";
import { growthOf } from "../memory.ts";
import { startMeasured } from "../server-process.ts";

const ROUNDS = 20_000;

const TEXT = `To: Ana Silva
[TOPIC]: late parcels

Hi [NAME], your talk on [TOPIC] settled an argument, though we never met.
Hope you are well!
`;

/** Drafts are opened, edited, asked about and closed, over and over, each under a name of its own. */
export const check: Check = {
  goal: `soak: ${ROUNDS.toLocaleString("en")} rounds of open, edit, query, close keep memory flat within 5 MB`,
  async run() {
    const server = await startMeasured({
      textDocument: {
        diagnostic: {},
        completion: { completionItem: { snippetSupport: true } },
        semanticTokens: {
          requests: { full: { delta: true } },
          tokenTypes: [],
          tokenModifiers: [],
          formats: ["relative"],
        },
      },
    });
    try {
      return await growthOf(ROUNDS, (round) => oneRound(server.connection, round), server.heap);
    } finally {
      server.stop();
    }
  },
};

type Connection = Awaited<ReturnType<typeof startMeasured>>["connection"];

async function oneRound(connection: Connection, round: number): Promise<void> {
  const textDocument = { uri: `file:///drafts/${round}.linkmsg` };
  const position = { line: 3, character: 5 };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: "linkmsg", version: 1, text: TEXT },
  });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start: position, end: position }, text: `${round} ` }],
  });
  await Promise.all([
    connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }),
    connection.sendRequest(CompletionRequest.type, { textDocument, position }),
    connection.sendRequest(HoverRequest.type, { textDocument, position }),
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
  ]);
  await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
}
