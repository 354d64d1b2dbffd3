import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./build/products.ts";
import { MOST_BYTES, packExtension, vsixName } from "./package/pack.ts";

/*
 * Makes linkmsg-VERSION.vsix in the repository's folder: `npm run package`. Ends with status 1 when it cannot, and
 * when the package is bigger than it may be.
 */
const path = join(fileURLToPath(ROOT), vsixName());
await packExtension(path);
const { size } = statSync(path);
console.log(`${vsixName()}: ${Math.ceil(size / 1024)} KB of at most ${MOST_BYTES / 1024}.`);
if (size > MOST_BYTES) {
  console.error("The package is too big. See what grew with `npx vsce ls` and esbuild's metafile.");
  process.exitCode = 1;
}
