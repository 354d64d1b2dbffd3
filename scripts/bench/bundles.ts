import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { products, ROOT } from "../build/products.ts";

/** The programs that are measured, all bundled and minified. */
export interface Programs {
  /** `linkmsg` as users start it: `bin/linkmsg.cjs` with its bundles beside it, as in the npm package. */
  readonly linkmsg: string;
  /** The language server's own bundle. */
  readonly server: string;
  /** What VS Code's extension forks, with the server's bundle beside it. */
  readonly vscode: string;
  /** What is loaded when the server starts, in these two ways. */
  readonly loaded: { readonly linkmsg: readonly string[]; readonly vscode: readonly string[] };
  readonly echo: string;
  readonly wrapper: string;
  readonly engine: string;
  /** A program that does nothing. */
  readonly empty: string;
  /** A program that reads all files of a folder. */
  readonly reader: string;
}

const root = fileURLToPath(ROOT);
const SERVER = "server/dist/server.cjs";
const VSCODE = ["dist/server.node.js", "dist/server.js"] as const;

/** Builds everything that is measured into a folder of its own; the repository's bundles stay as they are. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const shipped = products("production").filter(
    ({ outfile = "" }) => outfile.startsWith("server/") || VSCODE.some((name) => name === outfile),
  );
  const like = shipped.find(({ outfile }) => outfile === SERVER);
  if (like === undefined) throw new Error(`scripts/build/products.ts makes no ${SERVER} any more`);
  await Promise.all([
    ...shipped.map((options) => build({ ...options, outfile: join(folder, options.outfile ?? "") })),
    build(bundle(like, "servers/echo.ts", join(folder, "echo.cjs"))),
    build(bundle(like, "servers/wrapper.ts", join(folder, "wrapper.cjs"))),
    build({ ...bundle(like, "engines/process.ts", join(folder, "engine.mjs")), format: "esm" }),
    build(bundle(like, "floors/reader.ts", join(folder, "reader.cjs"))),
  ]);
  cpSync(join(root, "server/bin"), join(folder, "server/bin"), { recursive: true });
  cpSync(join(root, "server/package.json"), join(folder, "server/package.json"));
  writeFileSync(join(folder, "empty.cjs"), "");
  return {
    linkmsg: join(folder, "server/bin/linkmsg.cjs"),
    server: join(folder, SERVER),
    vscode: join(folder, VSCODE[0]),
    loaded: {
      linkmsg: ["server/bin/linkmsg.cjs", "server/dist/start.cjs", SERVER].map((name) => join(folder, name)),
      vscode: VSCODE.map((name) => join(folder, name)),
    },
    echo: join(folder, "echo.cjs"),
    wrapper: join(folder, "wrapper.cjs"),
    engine: join(folder, "engine.mjs"),
    empty: join(folder, "empty.cjs"),
    reader: join(folder, "reader.cjs"),
  };
}

/** A program of this folder, bundled like the shipped one, but with the whole of the library; it may load modules of Node's newer kind. */
function bundle(like: BuildOptions, entry: string, outfile: string): BuildOptions {
  const supported = { ...like.supported, "dynamic-import": true };
  return { ...like, alias: {}, supported, entryPoints: [join(root, "scripts/bench", entry)], outfile };
}
