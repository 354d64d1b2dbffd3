import { execFile } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { npmProducts } from "../build/products.ts";
import { packagedManifest } from "./manifest.ts";
import { notices } from "./notices.ts";
import { buildInto, copyInto, inFolder, root, writeInto } from "./stage.ts";

/** The file name that npm gives the package, with the version of its manifest. */
export function tarballName(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, "server", "package.json"), "utf8"));
  return `${name}-${version}.tgz`;
}

/**
 * Builds the command line and the language server for production and packs them into `target`, as npm publishes
 * them, byte for byte the same each time. What goes in stands in `files` of `server/package.json`.
 */
export function packNpm(target: string): Promise<void> {
  return inFolder(async (folder) => {
    const server = join(folder, "server");
    await stage(folder);
    await npm(["pack", "--ignore-scripts", "--pack-destination", folder], server);
    renameSync(join(folder, tarballName()), target);
  });
}

async function stage(folder: string): Promise<void> {
  const inputs = await buildInto(folder, npmProducts("production"));
  const program = "server/bin/linkmsg.cjs";
  writeInto(folder, program, readFileSync(join(root, program)), 0o755);
  for (const path of ["server/README.md", "server/linkmsg.schema.json"]) copyInto(folder, path);
  copyInto(folder, "LICENSE", "server/LICENSE");
  writeInto(
    folder,
    "server/package.json",
    packagedManifest(readFileSync(join(root, "server", "package.json"), "utf8")),
  );
  writeInto(folder, "server/THIRD-PARTY-NOTICES.txt", notices(root, inputs));
}

/** Within a script of npm its own file is known; a program of that name need not be one that can be started. */
async function npm(args: readonly string[], cwd: string): Promise<void> {
  const file = process.env["npm_execpath"];
  const run = promisify(execFile);
  if (file?.endsWith(".js")) await run(process.execPath, [file, ...args], { cwd });
  else await run("npm", [...args], { cwd, shell: process.platform === "win32" });
}
