import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { extensionProducts } from "../build/products.ts";
import { packagedManifest } from "./manifest.ts";
import { notices } from "./notices.ts";
import { buildInto, copyInto, inFolder, root, writeInto } from "./stage.ts";

/** The most that the package may weigh. */
export const MOST_BYTES = 500 * 1024;

/** Any moment will do, as long as it is the same one in every package. */
const SOME_DAY = "946684800";

/** The package's file name, with the version of the manifest. */
export function vsixName(): string {
  return `linkmsg-${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}.vsix`;
}

/**
 * Builds the extension for production and packs it into `target`, byte for byte the same each time. What goes in
 * stands in `.vscodeignore`. The repository's own bundles stay as they are: all happens in a folder of its own.
 * A pre-release is marked as such for the Marketplace, and is otherwise the same.
 */
export function packExtension(target: string, kind: "release" | "pre-release" = "release"): Promise<void> {
  return inFolder(async (folder) => {
    await stage(folder);
    const marks = kind === "pre-release" ? ["--pre-release"] : [];
    await vsce(folder, ["package", "--no-dependencies", "--out", target, ...marks]);
  });
}

async function stage(folder: string): Promise<void> {
  const inputs = await buildInto(folder, extensionProducts("production"));
  for (const path of allowedFiles()) copyInto(folder, path);
  writeInto(folder, "package.json", packagedManifest(readFileSync(join(root, "package.json"), "utf8")));
  writeInto(folder, "THIRD-PARTY-NOTICES.txt", notices(root, inputs));
  copyInto(folder, ".vscodeignore");
}

/** What `.vscodeignore` lets through of the repository's own files; bundles are built, not copied. */
function allowedFiles(): string[] {
  const lines = readFileSync(join(root, ".vscodeignore"), "utf8").split("\n");
  const patterns = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  const own = patterns.filter((pattern) => !/(?:^|\/)dist\//.test(pattern));
  return globSync(own, { cwd: root }).sort();
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
