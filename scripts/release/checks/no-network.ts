import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

const PRELOAD = fileURLToPath(new URL("../../../tests/security/record-servers.cjs", import.meta.url));

/** All tests that start a server or the command line as a process, with what leads outside recorded and refused. */
export const check: Check = {
  goal: "the suite is green with every connection and program refused, and none was asked for",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "linkmsg-release-"));
    const log = join(folder, "access.log");
    writeFileSync(log, "");
    process.env["LINKMSG_ACCESS_LOG"] = log;
    try {
      const files = ["tests/lsp/**/*.test.ts", "tests/cli/**/*.test.ts", "tests/reliability/*.test.ts"];
      const outcome = await runMocha({ files, nodeOptions: `--require "${PRELOAD}"` });
      const lines = readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const outside = lines.filter((line) => !line.startsWith('["file"'));
      return {
        ok: outcome.ok && lines.length > 0 && outside.length === 0,
        figure: `${outcome.figure}, ${outside.length} ways out in ${lines.length} accesses`,
        cases: outcome.cases,
      };
    } finally {
      delete process.env["LINKMSG_ACCESS_LOG"];
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
