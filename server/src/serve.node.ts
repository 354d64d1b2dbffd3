import { createConnection } from "vscode-languageserver/node";
import { nodeConfigFiles } from "./config-files.node.ts";
import { startServer } from "./lsp/server.ts";
import { nodeWorkspaceFiles } from "./workspace.node.ts";

const TRANSPORT = /^--(node-ipc|stdio|socket|pipe)\b/;

/**
 * Serves one client until it says `exit` or goes away: over the transport that the command line names
 * (`--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`), else over standard input and output.
 */
export function serve(): void {
  const isNamed = process.argv.slice(2).some((argument) => TRANSPORT.test(argument));
  // The library reads the command line, and keeps the console off standard output only where it finds this.
  if (!isNamed) process.argv.push("--stdio");
  startServer(createConnection(), { files: nodeWorkspaceFiles(), configs: nodeConfigFiles() });
}
