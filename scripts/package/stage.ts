import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { ROOT } from "../build/products.ts";

/** The repository's folder, as a path. */
export const root = fileURLToPath(ROOT);

/** Calls `use` with an empty folder of its own, and removes that afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-package-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds bundles below `folder`, at the places that they have in the repository. Gives the paths of all that went
 * into them, relative to the repository.
 */
export async function buildInto(folder: string, products: readonly BuildOptions[]): Promise<string[]> {
  const results = await Promise.all(
    products.map((options) =>
      build({ ...options, outfile: join(folder, options.outfile ?? ""), metafile: true }),
    ),
  );
  return results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}

/** Copies a file of the repository to the same place below `folder`, or to `target` there. */
export function copyInto(folder: string, path: string, target = path): void {
  writeInto(folder, target, readFileSync(join(root, path)));
}

/** Writes a file below `folder`, and makes the folders that it needs. */
export function writeInto(folder: string, path: string, content: string | Uint8Array, mode = 0o644): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  // The package keeps a file's mode, which depends on the machine.
  chmodSync(target, mode);
}
