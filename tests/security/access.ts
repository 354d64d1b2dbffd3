import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { createClient, type TestClient } from "../support/client.ts";
import { PROGRAM } from "../support/program.ts";

const PRELOAD = fileURLToPath(new URL("./record-access.cjs", import.meta.url));
/** Where the program's own files are. */
const OWN = fileURLToPath(new URL("../../server/", import.meta.url));

/** What a program asked of the system. */
export interface Access {
  readonly kind: "file" | "process" | "thread" | "network" | "code";
  readonly name: string;
  readonly detail: string;
}

/** A program that is watched, with a file for what it does. */
export function watchedIn(folder: string) {
  const log = join(folder, "access.log");
  writeFileSync(log, "");
  const args = ["--require", PRELOAD, PROGRAM];
  // What is kept of the program lies in a folder for that, which `tests/cli/compiled.test.ts` looks into.
  const kept = join(folder, "kept");
  const env = { ...process.env, LINKMSG_ACCESS_LOG: log, NODE_COMPILE_CACHE: kept };
  return {
    /** Runs the command line to its end. It can't start threads. */
    run(more: readonly string[], cwd: string, input = "") {
      return spawnSync(process.execPath, [...args, ...more], { cwd, env, input, encoding: "utf8" });
    },
    /** Runs the command line to its end. It may start threads, which are watched as well. */
    runOnThreads(more: readonly string[], cwd: string) {
      const allowing = { ...env, LINKMSG_THREADS: "1" };
      return spawnSync(process.execPath, [...args, ...more], { cwd, env: allowing, encoding: "utf8" });
    },
    /** Calls `use` with a client of `linkmsg lsp`, and ends that. */
    async serve(cwd: string, use: (client: TestClient) => Promise<void>): Promise<void> {
      const child = spawn(process.execPath, [...args, "lsp", "--stdio"], { cwd, env, stdio: "pipe" });
      const exit = once(child, "exit");
      const client = createClient(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      try {
        await use(client);
      } finally {
        client.connection.dispose();
        child.kill();
        await exit;
      }
    },
    accesses: () =>
      readAccesses(log).filter(({ kind, detail }) => kind !== "file" || !isInside(detail, kept)),
  };
}

function readAccesses(log: string): Access[] {
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [kind, name, detail] = JSON.parse(line);
      return { kind, name, detail };
    });
}

/** Whatever only looks where a path leads, and gives no content away. */
const LOOKS = new Set(["realpath", "realpathSync", "existsSync"]);

/** What was asked of files that are in none of these folders, nor the program's own. */
export function outside(accesses: readonly Access[], folders: readonly string[]): string[] {
  const allowed = [...folders, OWN].map((folder) => withEnd(resolve(folder)));
  return accesses
    .filter(({ kind, name }) => kind === "file" && !LOOKS.has(name))
    .filter(({ detail }) => !allowed.some((folder) => withEnd(pathOf(detail)).startsWith(folder)))
    .map(({ name, detail }) => `${name} ${detail}`);
}

function isInside(detail: string, folder: string): boolean {
  return withEnd(pathOf(detail)).startsWith(withEnd(pathOf(folder)));
}

/** Where a path leads, with all links followed that are there. */
function pathOf(detail: string): string {
  const path = resolve(detail.startsWith("file:") ? fileURLToPath(detail) : detail);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(pathOf(dirname(path)), basename(path));
  }
}

function withEnd(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
