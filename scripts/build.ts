import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { products, ROOT, tests } from "./build/products.ts";

/**
 * Bundles everything that runs: `node scripts/build.ts [--watch] [--production] [--tests]`.
 * Ends with status 1 and esbuild's messages when something does not build.
 */
const { values } = parseArgs({
  options: { watch: { type: "boolean" }, production: { type: "boolean" }, tests: { type: "boolean" } },
});

const kind = values.production ? "production" : "development";
const all = values.tests ? [...products(kind), ...tests(kind)] : products(kind);

if (values.watch) {
  for (const options of all) await (await context({ ...options, logLevel: "info" })).watch();
} else {
  for (const folder of ["dist", "server/dist", "out/e2e"])
    rmSync(new URL(`${folder}/`, ROOT), { recursive: true, force: true });
  await Promise.all(all.map((options) => build(options)));
}
