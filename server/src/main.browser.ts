import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./lsp/server.ts";

/** A worker's global scope has a port's methods; the DOM's types know it only as a window. */
const port = self as unknown as MessagePort;

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
