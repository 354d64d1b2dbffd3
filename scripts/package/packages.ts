import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of others of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its manifest has it, such as `MIT`. */
  readonly license: string;
  /** Its place, relative to the repository. */
  readonly folder: string;
  /** Names of the packages that it needs. */
  readonly dependencies: readonly string[];
}

/** The packages whose files are among a bundle's `inputs` (paths relative to `root`), each once, ordered by name. */
export function packagesIn(root: string, inputs: readonly string[]): BundledPackage[] {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const packages = [...folders].map((folder) => describe(root, folder));
  const byId = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function packageFolder(input: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function describe(root: string, folder: string): BundledPackage {
  const { name, version, license, dependencies } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  );
  return { name, version, license, folder, dependencies: Object.keys(dependencies ?? {}) };
}
