import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// `reader FOLDER`: the floor under `linkmsg check`, which also has to find and read the files.
const [folder = "."] = process.argv.slice(2);
let length = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) length += readFileSync(join(entry.parentPath, entry.name), "utf8").length;
}
console.log(length);
