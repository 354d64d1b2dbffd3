import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROGRAM, PROGRAM_ENV } from "../support/program.ts";

/** What one call of the command line gave. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  /** A script that Node loads before the program. */
  readonly preload?: string;
  /** Variables beside those of this process. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the real `linkmsg` as a process of its own, without colours and with nothing on standard input unless given. */
export function linkmsg(args: readonly string[], options: Options = {}): Outcome {
  const preload = options.preload === undefined ? [] : ["--require", options.preload];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, PROGRAM, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...PROGRAM_ENV, ...options.env },
    input: options.input ?? "",
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

/** Calls `use` with a new folder that holds these files, and removes it afterwards. */
export function withFolder(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-test-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
