import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../package/stage.ts";
import { sboms } from "./sboms.ts";

/*
 * Writes what is inside the packages that are published, as CycloneDX, beside them: `npm run sbom`. They land in the
 * repository's folder, or in the one that `--out` names.
 */
const { values } = parseArgs({ options: { out: { type: "string" } } });
for (const [name, text] of await sboms()) {
  writeFileSync(join(values.out ?? root, name), text);
  console.log(`${name}: ${JSON.parse(text).components.length} packages.`);
}
