import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../package/stage.ts";
import { planOf } from "./planning.ts";

/*
 * Compares a tag with what it would release, and prints what the release workflow must know as `name=value`:
 * `npm run release:plan -- v1.2.3`. Ends with status 1, and says why, where they do not fit.
 */
const [tag = ""] = process.argv.slice(2);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const versionIn = (path: string): string => JSON.parse(read(path)).version;
try {
  const versions = { extension: versionIn("package.json"), server: versionIn("server/package.json") };
  const { version, isPreRelease } = planOf(tag, versions, read("CHANGELOG.md"));
  console.log(`version=${version}\npre-release=${isPreRelease}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
