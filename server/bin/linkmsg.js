#!/usr/bin/env node
// The language server and the command line are two bundles, so that each loads only what it needs.
const [command, ...options] = process.argv.slice(2);
if (command === "lsp" && options.every(isTakenByServer)) await import("../dist/server.cjs");
else await import("../dist/cli.cjs");

/** Whether an option is one that clients start servers with, or its value. */
function isTakenByServer(option, place) {
  if (/^--(?:stdio|node-ipc|(?:socket|port|pipe|clientProcessId)(?:=.+)?)$/.test(option)) return true;
  return /^--(?:socket|pipe)$/.test(options[place - 1] ?? "");
}
