import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readRoot } from "../architecture/read-files.ts";

describe("promises", () => {
  for (const page of ["SECURITY.md", "docs/THREATS.md", "docs/RELIABILITY.md"]) {
    it(`in ${page} name what holds them, and that is there`, () => {
      const named = [...readRoot(page).matchAll(/`((?:tests|scripts)\/[\w./-]+)`/g)].map(
        ([, path]) => path ?? "",
      );
      assert.ok(named.length > 5);
      assert.deepEqual(
        named.filter((path) => !existsSync(path)),
        [],
      );
    });
  }
});
