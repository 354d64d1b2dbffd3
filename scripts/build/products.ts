import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";
import { ascii } from "./ascii.ts";

/** The repository's folder. */
export const ROOT = new URL("../../", import.meta.url);

/** For production the bundles are small and have no maps. */
export type Kind = "development" | "production";

/** The bundles that run at a user's: those of the extension, and the language server for every other editor. */
export function products(kind: Kind): BuildOptions[] {
  return [...extensionProducts(kind), languageServer(kind), start(kind)];
}

/** What the package for npm holds. */
export function npmProducts(kind: Kind): BuildOptions[] {
  return [start(kind), commandLine(kind), languageServer(kind)];
}

/** What the extension's package holds. */
export function extensionProducts(kind: Kind): BuildOptions[] {
  return [...browserProducts(kind), ...nodeProducts(kind)];
}

/** The bundles without Node: the extension, and the server that VS Code runs. They serve every kind of VS Code. */
export function browserProducts(kind: Kind): BuildOptions[] {
  return [
    inBrowser(kind, "client/src/extension.ts", "dist/extension.js"),
    { ...serving(inBrowser(kind, "server/src/main.vscode.ts", "dist/server.js")), format: "iife" },
    ...previewPage(kind),
  ];
}

/** The script and the style of the preview's page. */
export function previewPage(kind: Kind): BuildOptions[] {
  return [
    { ...inBrowser(kind, "client/src/preview/page/main.ts", "dist/preview.js"), format: "iife" },
    inBrowser(kind, "client/media/preview.css", "dist/preview.css"),
  ];
}

/** The suite that runs inside VS Code, and the folder in memory that it works in where there is no disk. */
export function tests(kind: Kind): BuildOptions[] {
  return [
    inBrowser(kind, "tests/e2e/index.ts", "out/e2e/index.js"),
    inBrowser(kind, "tests/e2e/virtual-folder/extension.ts", "out/e2e/virtual-folder/extension.js"),
  ];
}

/** What needs Node: the extension's own start there, the server's, and the command line for tasks. */
function nodeProducts(kind: Kind): BuildOptions[] {
  const extension = inNode(kind, "client/src/extension.node.ts", "dist/extension.node.js");
  return [
    {
      ...extension,
      plugins: [...(extension.plugins ?? []), outside(/\/extension\.ts$/, "./extension.js")],
    },
    inNode(kind, "server/src/main.vscode.node.ts", "dist/server.node.js"),
    commandLine(kind),
  ];
}

/** What `bin/linkmsg.cjs` starts the two bundles beside it with. */
function start(kind: Kind): BuildOptions {
  return inNode(kind, "server/src/start.node.ts", "server/dist/start.cjs");
}

function commandLine(kind: Kind): BuildOptions {
  return inNode(kind, "server/src/cli/main.ts", "server/dist/cli.cjs");
}

function languageServer(kind: Kind): BuildOptions {
  return serving(inNode(kind, "server/src/main.node.ts", "server/dist/server.cjs"));
}

/** A language server has only the parts of its library that it uses: it is loaded whenever an editor opens a draft. */
function serving(options: BuildOptions): BuildOptions {
  const alias = { "vscode-jsonrpc": fileURLToPath(new URL("scripts/build/json-rpc.ts", ROOT)) };
  return { ...options, alias };
}

function inBrowser(kind: Kind, entry: string, outfile: string): BuildOptions {
  return { ...bundle(kind, entry, outfile), platform: "browser", target: "es2022" };
}

function inNode(kind: Kind, entry: string, outfile: string): BuildOptions {
  // `import()` in a script that is run as `compiled/run.node.ts` does it would need a loader; `require` does not.
  const options = bundle(kind, entry, outfile);
  const supported = { ...options.supported, "dynamic-import": false };
  return { ...options, platform: "node", target: "node20", supported };
}

function bundle(kind: Kind, entry: string, outfile: string): BuildOptions {
  return {
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: [entry],
    outfile,
    bundle: true,
    external: ["vscode"],
    format: "cjs",
    sourcemap: kind === "production" ? false : "linked",
    minify: kind === "production",
    // Else each such pattern becomes a call, which makes it anew each time.
    supported: { "regexp-unicode-property-escapes": true },
    plugins: kind === "production" ? [ascii] : [],
    logLevel: "warning",
  };
}

/** Leaves the module that `filter` matches out of a bundle: at run time it is the other bundle at `path`. */
function outside(filter: RegExp, path: string): Plugin {
  return {
    name: "outside",
    setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })),
  };
}
