import {
  createConnection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/**
 * A server as the library's own guide writes one: the stock text documents with incremental changes, and the whole
 * document linted after each of them. It is pulled from, or pushes to a client that does not pull; every other request
 * gets null.
 */
export function serveStock(lint: (document: TextDocument) => Diagnostic[] | Promise<Diagnostic[]>): void {
  const connection = createConnection();
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(({ capabilities }) => {
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    if (!pulls) documents.onDidChangeContent(({ document }) => push(document));
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? await lint(document) : [] };
  });
  connection.onRequest(() => null);
  documents.listen(connection);
  connection.listen();

  async function push(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    await connection.sendDiagnostics({ uri, version, diagnostics: await lint(document) });
  }
}
