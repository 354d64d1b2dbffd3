import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { SERVER } from "../support/process.ts";
import { frame, INITIALIZE } from "../support/raw.ts";
import { isBuilt, VSCODE_PROGRAM, VSCODE_SERVER } from "../support/worker.ts";

/** Loaded ahead of the server: has something go wrong in it that nobody catches, as soon as it serves. */
const FAULTS = {
  "an error": "setTimeout(() => { throw new RangeError('Zebra' + 'fink') })",
  "an error in a promise": "setTimeout(() => void Promise.reject(new RangeError('Zebra' + 'fink')))",
  "a text that is thrown": "setTimeout(() => { throw 'Zebra' + 'fink' })",
};

describe("what nobody caught", () => {
  const servers = {
    "the server": [SERVER, "--stdio"],
    ...(isBuilt && {
      "VS Code's server": [VSCODE_SERVER],
      "the server that VS Code forks": [VSCODE_PROGRAM],
    }),
  };
  for (const [which, program] of Object.entries(servers))
    for (const [what, fault] of Object.entries(FAULTS))
      it(`ends ${which} with one line without a word of it: ${what}`, async () => {
        const child = spawn(process.execPath, ["--import", `data:text/javascript,${fault}`, ...program], {
          stdio: ["pipe", "pipe", "pipe", "ipc"],
        });
        let errors = "";
        child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
          errors += chunk;
        });
        child.stdin?.on("error", () => {});
        child.stdin?.write(frame(INITIALIZE));
        assert.equal((await once(child, "close"))[0], 1);
        assert.match(errors, /^linkmsg: the server failed and ends: (RangeError at .*|string)\n$/);
        assert.doesNotMatch(errors, /Zebrafink/);
      });
});
