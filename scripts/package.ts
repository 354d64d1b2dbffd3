import { statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MOST_BYTES, packExtension, vsixName } from "./package/pack.ts";
import { packNpm, tarballName } from "./package/pack-npm.ts";
import { root } from "./package/stage.ts";

/*
 * Makes linkmsg-VERSION.vsix and linkmsg-VERSION.tgz, the package for npm, in the repository's folder, or in the
 * one that `--out` names: `npm run package`. `--pre-release` marks the extension as one. Ends with status 1 when it
 * cannot, and when the extension is bigger than it may be.
 */
const { values } = parseArgs({ options: { out: { type: "string" }, "pre-release": { type: "boolean" } } });
const folder = values.out ?? root;
const path = join(folder, vsixName());
await packExtension(path, values["pre-release"] ? "pre-release" : "release");
await packNpm(join(folder, tarballName()));
const { size } = statSync(path);
console.log(`${vsixName()}: ${Math.ceil(size / 1024)} KB of at most ${MOST_BYTES / 1024}.`);
console.log(`${tarballName()}: ${Math.ceil(statSync(join(folder, tarballName())).size / 1024)} KB.`);
if (size > MOST_BYTES) {
  console.error("The extension is too big. See what grew with `npx vsce ls` and esbuild's metafile.");
  process.exitCode = 1;
}
