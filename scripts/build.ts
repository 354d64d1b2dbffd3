import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BuildOptions, build, context } from "esbuild";

/**
 * Bundles everything that runs: `node scripts/build.ts [--watch] [--production] [--tests]`.
 * Ends with status 1 and esbuild's messages when something does not build.
 */
const { values } = parseArgs({
  options: { watch: { type: "boolean" }, production: { type: "boolean" }, tests: { type: "boolean" } },
});

const root = fileURLToPath(new URL("..", import.meta.url));

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  sourcemap: values.production ? false : "linked",
  minify: values.production ?? false,
  logLevel: "warning",
};

const products: BuildOptions[] = [
  {
    ...shared,
    entryPoints: ["client/src/extension.node.ts"],
    outfile: "dist/extension.cjs",
    external: ["vscode"],
  },
  { ...shared, entryPoints: ["server/src/main.node.ts"], outfile: "server/dist/server.cjs" },
  { ...shared, entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/cli.cjs" },
];

const tests: BuildOptions[] = [
  { ...shared, entryPoints: ["tests/e2e/index.ts"], outfile: "out/e2e/index.cjs", external: ["vscode"] },
];

const all = values.tests ? [...products, ...tests] : products;

if (values.watch) {
  for (const options of all) await (await context({ ...options, logLevel: "info" })).watch();
} else {
  for (const folder of ["dist", "server/dist", "out/e2e"])
    rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
  await Promise.all(all.map((options) => build(options)));
}
