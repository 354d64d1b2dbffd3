import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { packNpm } from "../scripts/package/pack-npm.ts";
import { createClient, RICH } from "./support/client.ts";
import { untar } from "./support/tar.ts";

/** Everything that runs, and what says what it is. */
const FILES = [
  "LICENSE",
  "README.md",
  "THIRD-PARTY-NOTICES.txt",
  "bin/linkmsg.cjs",
  "dist/cli.cjs",
  "dist/server.cjs",
  "dist/start.cjs",
  "linkmsg.schema.json",
  "package.json",
];
/** The most that it may weigh. */
const MOST_BYTES = 400 * 1024;

describe("the package for npm", () => {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-npm-"));
  const [first, second] = [join(folder, "first.tgz"), join(folder, "second.tgz")];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, "kept") };
  const program = join(folder, "project", "node_modules", "linkmsg", "bin", "linkmsg.cjs");

  before(async function () {
    this.timeout(60_000);
    await Promise.all([packNpm(first), packNpm(second)]);
    mkdirSync(join(folder, "project"));
    writeFileSync(join(folder, "project", "package.json"), '{ "private": true }');
    const args = ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", first];
    const cwd = join(folder, "project");
    execFileSync("npm", args, { cwd, shell: process.platform === "win32", stdio: "pipe" });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("is the same, byte for byte, each time", () => {
    assert.ok(readFileSync(first).equals(readFileSync(second)));
  });

  it("holds what runs and its licences, and nothing else", () => {
    const names = [...untar(readFileSync(first)).keys()].map((name) => name.replace(/^package\//, ""));
    assert.deepEqual(names.sort(), FILES);
    assert.ok(readFileSync(first).length <= MOST_BYTES, `${readFileSync(first).length} bytes`);
  });

  it("depends on nothing, runs nothing when it is installed, and says where it comes from", () => {
    const manifest = JSON.parse(untar(readFileSync(first)).get("package/package.json")?.toString() ?? "");
    const { private: isPrivate, scripts, dependencies, devDependencies, repository } = manifest;
    assert.deepEqual([isPrivate, scripts, dependencies, devDependencies], Array(4).fill(undefined));
    // npm compares this with what signed the package.
    assert.match(repository.url, /^git\+https:\/\/github\.com\/linkmsg\/linkmsg\.git$/);
  });

  it("checks a draft where it was installed", () => {
    const { status, stdout } = spawnSync(process.execPath, [program, "check", "--format", "unix", "-"], {
      cwd: join(folder, "project"),
      env,
      input: "### A\n\nI never: do [that\n",
      encoding: "utf8",
    });
    assert.match(stdout, /^<stdin>:3:3: warning never /m);
    assert.equal(status, 1);
  });

  it("serves an editor where it was installed", async () => {
    const cwd = join(folder, "project");
    const child = spawn(process.execPath, [program, "lsp"], { cwd, env, stdio: "pipe" });
    const client = createClient(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    try {
      const { capabilities } = await client.initialize(RICH);
      assert.ok(capabilities.hoverProvider);
    } finally {
      client.connection.dispose();
      child.kill();
    }
  });
});
