import assert from "node:assert/strict";
import { generators, staleFiles } from "../scripts/generate.ts";

describe("generated files", () => {
  it("are what their sources give", () => {
    const stale = staleFiles().map(({ path }) => path);
    assert.deepEqual(stale, [], "these files are stale: run “npm run generate” and commit what it writes");
  });

  it("are each written by one generator", () => {
    const paths = generators.map(({ path }) => path);
    assert.equal(new Set(paths).size, paths.length);
  });
});
