import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackage } from "../../scripts/vscode/apt-get.ts";
import { findProgram } from "../../scripts/vscode/find-program.ts";
import { linkmsg } from "../cli/run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLE = join(ROOT, "examples", "first-tries.linkmsg");
const SCRIPT = fileURLToPath(new URL("neovim.lua", import.meta.url));

/** What neovim.lua prints. Lines count from 0. */
interface Report {
  readonly diagnostics: readonly (readonly [line: number, byte: number, source: string, code: string])[];
  readonly offered: readonly string[];
  readonly lines: readonly string[];
}

describe("Neovim, set up as the readme says", () => {
  let folder: string;
  let report: Report;
  before(function () {
    // The first run may have to install the editor.
    this.timeout(5 * 60 * 1000);
    folder = mkdtempSync(join(tmpdir(), "linkmsg-neovim-"));
    report = runNeovim(requireNeovim(), folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("shows an example's findings, the same as the command line finds", () => {
    const { stdout } = linkmsg(["check", "--format", "json", EXAMPLE]);
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; range: { start: { line: number } } }[] }[];
    };
    const expected = files.flatMap(({ findings }) =>
      findings.map(({ rule, range }) => `${range.start.line} linkmsg ${rule}`),
    );
    assert.ok(expected.includes("4 linkmsg never"), expected.join("\n"));
    assert.deepEqual(
      report.diagnostics.map(([line, , source, code]) => `${line} ${source} ${code}`),
      expected,
    );
  });

  it("offers the templates, and writes the chosen one with its blanks and on its lines", () => {
    assert.equal(report.offered[0], "After a post");
    const example = readFileSync(EXAMPLE, "utf8").trimEnd();
    assert.equal(
      report.lines.join("\n"),
      `${example}

### Ana, who sent me here

Hi [NAME], your post on [TOPIC] made me rethink [DETAIL—what you see differently now].
I'd like to read what you write next, and to compare notes now and then.`,
    );
  });
});

/** The editor's path. A machine without it fails the test: what is not run proves nothing. */
function requireNeovim(): string {
  const own = process.env["LINKMSG_NVIM"] ?? findProgram(["nvim"]);
  if (own !== undefined) return own;
  installPackage("neovim");
  const installed = findProgram(["nvim"]);
  if (installed !== undefined) return installed;
  throw new Error(
    "Neovim was not found, and this test runs the language server in it. Install it (Debian: apt-get install neovim; " +
      "macOS: brew install neovim), or set LINKMSG_NVIM to its path.",
  );
}

function runNeovim(nvim: string, folder: string): Report {
  const bundle = join(ROOT, "server", "dist", "server.cjs");
  assert.ok(existsSync(bundle), "The server is not built. Run `npm run build` first.");
  const [draft, config] = [join(folder, "draft.linkmsg"), join(folder, "init.lua")];
  copyFileSync(EXAMPLE, draft);
  writeFileSync(config, configFor(versionOf(nvim)));
  const env = {
    ...process.env,
    PATH: [join(ROOT, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
    LINKMSG_DRAFT: draft,
    LINKMSG_CONFIG: config,
  };
  const flags = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${SCRIPT}`];
  const { stdout, stderr, status, error } = spawnSync(nvim, flags, {
    env,
    cwd: folder,
    encoding: "utf8",
    timeout: 90_000,
  });
  assert.equal(status, 0, `Neovim ended with ${status ?? error?.message}:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

function versionOf(nvim: string): number {
  const { stdout } = spawnSync(nvim, ["--version"], { encoding: "utf8" });
  return Number(/NVIM v0\.(\d+)/.exec(stdout)?.[1] ?? Number.POSITIVE_INFINITY);
}

/** The readme's lines for Neovim 0.x of this x. */
function configFor(minor: number): string {
  const title = minor < 11 ? "Neovim 0.7 to 0.10" : "Neovim 0.11 and newer";
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, code] =
    /```lua\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`<summary>${title}</summary>`))) ?? [];
  assert.ok(code, `the readme has no lines for ${title}`);
  return code;
}
