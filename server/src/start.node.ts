import { join } from "node:path";
import { cachePath, clearOld } from "./compiled/cache-path.node.ts";
import { runCompiled } from "./compiled/run.node.ts";

/*
 * What `bin/linkmsg.cjs` starts. The language server and the command line are two bundles beside this one, so that each
 * loads only what it needs.
 */
const [command, ...options] = process.argv.slice(2);
const serves = command === "lsp" && options.every(isTakenByServer);
const bundle = join(__dirname, serves ? "server.cjs" : "cli.cjs");
const path = cachePath(bundle, process.env);
const onKept = () => path && clearOld(path);
runCompiled(bundle, { path, when: whenKept(), onKept, require });

/** Whether an option is one that clients start servers with, or its value. */
function isTakenByServer(option: string, place: number): boolean {
  if (/^--(?:stdio|node-ipc|(?:socket|port|pipe|clientProcessId)(?:=.+)?)$/.test(option)) return true;
  return /^--(?:socket|pipe)$/.test(options[place - 1] ?? "");
}

/** Commands that use little of the program, and threads of a check, keep nothing. */
function whenKept(): "always" | "once" | "never" {
  if (serves) return "always";
  return command === "check" ? "once" : "never";
}
