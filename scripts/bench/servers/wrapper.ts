import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { createPeer, isPeerName } from "../engines/peers.ts";
import { serveStock } from "./stock.ts";

/*
 * `wrapper PEER LOADER --stdio`: a peer behind the stock server. Most of them have no server in npm; their extensions
 * for editors do the same, and lint everything after each change.
 */
const [name = "", loader = ""] = process.argv.slice(2);
if (!isPeerName(name)) throw new Error(`there is no peer ${name}`);
const peer = createPeer(name, loader);

serveStock(async (document) => {
  const { find } = await peer;
  return (await find(document.getText())).map((found) => toDiagnostic(document, found));
});

function toDiagnostic(
  document: TextDocument,
  { start, end, message }: { start: number; end: number; message: string },
): Diagnostic {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, message };
}
