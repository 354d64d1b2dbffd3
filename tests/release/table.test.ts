import assert from "node:assert/strict";
import { table } from "../../scripts/release/table.ts";

describe("the table of a release", () => {
  it("has a line for each goal, and no cell breaks it", () => {
    const text = table([
      { name: "a", goal: "all is well", ok: true, figure: "0 of 5", cases: 12_000, seconds: 1.4 },
      { name: "bee", goal: "x | y", ok: false, figure: "one\ntwo", cases: 1, seconds: 61 },
    ]);
    assert.deepEqual(text.split("\n"), [
      "|        | check | goal        | figure reached | cases  | time |",
      "|--------|-------|-------------|----------------|--------|------|",
      "| ok     | a     | all is well | 0 of 5         | 12,000 | 1 s  |",
      "| FAILED | bee   | x / y       | one two        | 1      | 61 s |",
    ]);
  });
});
