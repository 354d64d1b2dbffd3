import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type BuildResult, build } from "esbuild";
import { extensionProducts, ROOT } from "../build/products.ts";
import { packagedManifest } from "./manifest.ts";
import { notices } from "./notices.ts";

/** The most that the package may weigh. */
export const MOST_BYTES = 500 * 1024;

const root = fileURLToPath(ROOT);

/** Any moment will do, as long as it is the same one in every package. */
const SOME_DAY = "946684800";

/** The package's file name, with the version of the manifest. */
export function vsixName(): string {
  return `linkmsg-${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}.vsix`;
}

/**
 * Builds the extension for production and packs it into `target`, byte for byte the same each time. What goes in
 * stands in `.vscodeignore`. The repository's own bundles stay as they are: all happens in a folder of its own.
 */
export async function packExtension(target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-package-"));
  try {
    await stage(folder);
    await vsce(folder, ["package", "--no-dependencies", "--out", target]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stage(folder: string): Promise<void> {
  const results = await Promise.all(
    extensionProducts("production").map((options) =>
      build({ ...options, outfile: join(folder, options.outfile ?? ""), metafile: true }),
    ),
  );
  for (const path of allowedFiles()) copy(path, folder);
  write(folder, "package.json", packagedManifest(readFileSync(join(root, "package.json"), "utf8")));
  write(folder, "THIRD-PARTY-NOTICES.txt", notices(root, inputsOf(results)));
  cpSync(join(root, ".vscodeignore"), join(folder, ".vscodeignore"));
}

/** What `.vscodeignore` lets through of the repository's own files; bundles are built, not copied. */
function allowedFiles(): string[] {
  const lines = readFileSync(join(root, ".vscodeignore"), "utf8").split("\n");
  const patterns = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  const own = patterns.filter((pattern) => !/(?:^|\/)dist\//.test(pattern));
  return globSync(own, { cwd: root }).sort();
}

function copy(path: string, folder: string): void {
  write(folder, path, readFileSync(join(root, path)));
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  // The package keeps a file's mode, which depends on the machine.
  chmodSync(target, 0o644);
}

function inputsOf(results: readonly BuildResult[]): string[] {
  return results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}

/** Runs vsce with what makes its archive reproducible: one time for every file, one order, one time zone. */
async function vsce(folder: string, args: readonly string[]): Promise<void> {
  const program = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const env = { SOURCE_DATE_EPOCH: SOME_DAY, ...process.env, TZ: "UTC", LC_ALL: "C" };
  try {
    await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env });
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`vsce could not make the package.\n${output.trim()}`);
  }
}
