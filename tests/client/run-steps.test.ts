import assert from "node:assert/strict";
import { runSteps, type Step, type StepResult } from "../../client/src/steps/run-steps.ts";

describe("asking step by step", () => {
  it("gives the answers in order, and says which step of how many it is", async () => {
    const { steps, asked } = script(2, [{ value: "a" }, { value: "b" }]);
    assert.deepEqual(await runSteps(steps), ["a", "b"]);
    assert.deepEqual(asked, ["1/2 -,-", "2/2 a,-"]);
  });

  it("goes back with the answers given, and never before the first", async () => {
    const { steps, asked } = script(2, [
      ...[{ value: "a" }, "back", "back"],
      ...[{ value: "c" }, { value: "" }],
    ] as StepResult<string>[]);
    assert.deepEqual(await runSteps(steps), ["c", ""]);
    assert.deepEqual(asked, ["1/2 -,-", "2/2 a,-", "1/2 a,-", "1/2 a,-", "2/2 c,-"]);
  });

  it("gives nothing where the writer gives up", async () => {
    assert.equal(await runSteps(script(2, [{ value: "a" }, "cancel"]).steps), undefined);
  });
});

/** Steps that are answered from a list, whichever is asked. */
function script(count: number, results: StepResult<string>[]) {
  const asked: string[] = [];
  const step: Step<string> = async (place, values) => {
    asked.push(`${place.number}/${place.count} ${values.map((value) => value ?? "-").join(",")}`);
    return results.shift() ?? "cancel";
  };
  return { asked, steps: Array.from({ length: count }, () => step) };
}
