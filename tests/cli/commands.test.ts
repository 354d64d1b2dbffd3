import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../server/src/core/rules/index.ts";
import { dump } from "../../server/src/core/syntax/dump.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { PROGRAM, PROGRAM_ENV } from "../support/program.ts";
import { linkmsg, withFolder } from "./run.ts";

const root = new URL("../../", import.meta.url);

describe("linkmsg", () => {
  it("shows its help", () => {
    const { status, stdout, stderr } = linkmsg(["help"]);
    assert.equal(status, 0);
    assert.equal(stderr, "");
    for (const name of ["check", "rules", "tree", "lsp", "--version"]) {
      assert.ok(stdout.includes(`  linkmsg ${name}`), name);
    }
    for (const args of [[], ["--help"], ["-h"]]) assert.equal(linkmsg(args).stdout, stdout);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80, line);
  });

  for (const name of ["check", "rules", "tree", "lsp", "help"]) {
    it(`shows help on ${name}`, () => {
      const page = linkmsg(["help", name]);
      assert.ok(page.stdout.startsWith(`linkmsg ${name} `));
      assert.deepEqual(linkmsg([name, "--help"]), page);
      assert.equal(page.status, 0);
    });
  }

  it("shows its version", () => {
    const { version } = JSON.parse(readFileSync(new URL("server/package.json", root), "utf8"));
    assert.deepEqual(linkmsg(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
  });

  for (const [args, line] of [
    [["chekc"], "There is no command “chekc”. Did you mean “check”?"],
    [["send"], "There is no command “send”. “linkmsg help” shows what there is."],
    [["--versoin"], "There is no option “--versoin”. Did you mean “--version”?"],
    [["help", "tre"], "There is no help on “tre”. Did you mean “tree”?"],
    [["rules", "nevr"], "There is no rule “nevr”. Did you mean “never”?"],
    [["rules", "politeness"], "There is no rule “politeness”. “linkmsg rules” lists them all."],
    [["rules", "never", "pitch"], "“linkmsg rules” explains one rule at a time: linkmsg rules ID"],
    [["tree"], "“linkmsg tree” shows one file: linkmsg tree FILE"],
    [["tree", "a", "b"], "“linkmsg tree” shows one file: linkmsg tree FILE"],
    [["tree", ""], "A path is empty. Write “.” for the current folder."],
    [["lsp", "--foo"], "“linkmsg lsp” can't be started with “--foo”. “linkmsg help lsp” shows how it is."],
    [
      ["lsp", "a.linkmsg"],
      "“linkmsg lsp” can't be started with “a.linkmsg”. “linkmsg help lsp” shows how it is.",
    ],
    [["se\x1b[2Jnd"], "There is no command “se␛[2Jnd”. “linkmsg help” shows what there is."],
    [["tree", "none.linkmsg"], "none.linkmsg: there is no such file or folder."],
    [["tree", "."], ".: this is a folder, and a file is needed here."],
    [["help-to-check"], "There is no command “help-to-check”. “linkmsg help” shows what there is."],
    [["a.linkmsg"], "To check “a.linkmsg”, write: linkmsg check a.linkmsg"],
  ] as const) {
    it(`refuses ${args.join(" ")}`, () => {
      withFolder({ "a.linkmsg": "" }, (cwd) => {
        assert.deepEqual(linkmsg(args, { cwd }), { status: 2, stdout: "", stderr: `linkmsg: ${line}\n` });
      });
    });
  }

  it("says in one line that its output can't be written", () => {
    withFolder({ full: "" }, (folder) => {
      // A file that is open for reading only refuses what is written to it, as a full disk does.
      const full = openSync(join(folder, "full"), "r");
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "rules"], {
        env: PROGRAM_ENV,
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      closeSync(full);
      assert.equal(status, 2);
      assert.match(stderr, /^linkmsg: The output could not be written: .+\.\n$/);
    });
  });

  it("stays quiet when its reader has had enough", async () => {
    const child = spawn(process.execPath, [PROGRAM, "check", "--format", "json", "-"], { env: PROGRAM_ENV });
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.stdout.destroy();
    child.stdin.end("### A\nHi [NAME], good to see you.\n".repeat(2000));
    await new Promise((resolve) => child.on("close", resolve));
    assert.equal(stderr, "");
  });
});

describe("linkmsg tree", () => {
  const text = "To: Ana\n\nHi [NAME].\n";

  it("prints the tree of a file and of standard input", () => {
    withFolder({ "a.linkmsg": text }, (cwd) => {
      const outcome = { status: 0, stdout: dump(parse(text)), stderr: "" };
      assert.deepEqual(linkmsg(["tree", "a.linkmsg"], { cwd }), outcome);
      assert.deepEqual(linkmsg(["tree", "-"], { input: text }), outcome);
    });
  });
});

describe("linkmsg rules", () => {
  it("lists every rule with its severity and title", () => {
    const lines = linkmsg(["rules"]).stdout.trimEnd().split("\n");
    const rows = lines.map((line) => line.split(/ {2,}/));
    assert.deepEqual(
      rows,
      rules.map(({ meta }) => [meta.id, meta.severity, meta.title]),
    );
    assert.equal(
      new Set(lines.map((line) => line.search(/(error|warning|information|hint) /))).size,
      1,
      "aligned",
    );
  });

  for (const { meta } of rules) {
    it(`explains ${meta.id}`, () => {
      const { status, stdout } = linkmsg(["rules", meta.id]);
      const words = stdout.replace(/\s+/g, " ");
      assert.equal(status, 0);
      for (const part of [meta.id, meta.severity, meta.title, meta.why, meta.source]) {
        assert.ok(words.includes(part.replace(/\s+/g, " ")), part);
      }
      assert.ok(stdout.includes(`// linkmsg-ignore ${meta.id} — `));
      assert.ok(stdout.includes(`{ "rules": { "${meta.id}": "off" } }`));
    });
  }
});
