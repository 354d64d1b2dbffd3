import { join } from "node:path";
import { runCompiled } from "./compiled/run.node.ts";

/*
 * What the extension forks: the same server that a browser runs in a worker, kept as it was compiled in the file that
 * the first argument names, if there is one. It gets no way to Node's modules, as it needs none.
 */
const [, , path] = process.argv;
runCompiled(join(__dirname, "server.js"), { path, when: "always" });
