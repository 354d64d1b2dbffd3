import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mutations } from "../../scripts/release/mutations.ts";

const root = new URL("../../", import.meta.url);

describe("the mutations of a release", () => {
  for (const { name, tests, other, ...one } of mutations)
    it(`can still be made, and tried: ${name}`, () => {
      for (const { file, find, replace } of other === undefined ? [one] : [one, other]) {
        const pieces = readFileSync(new URL(file, root), "utf8").split(find);
        assert.equal(pieces.length, 2, `${file} has this once: ${find}`);
        assert.notEqual(find, replace);
      }
      assert.deepEqual(
        tests.filter((path) => !existsSync(new URL(path, root))),
        [],
      );
    });
});
