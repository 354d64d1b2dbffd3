import assert from "node:assert/strict";
import type { Steps } from "../../server/src/core/steps.ts";
import { createSlices, Outdated, SLICE, unlessOutdated } from "../../server/src/lsp/slices.ts";

/** A clock that goes on by one each time it is read, and pauses that end when the test says so. */
function testTurns() {
  const waiting: (() => void)[] = [];
  let time = 0;
  return {
    now: () => time++,
    pause: (action: () => void) => void waiting.push(action),
    /** Ends a pause of each that waits. */
    go(): void {
      for (const action of waiting.splice(0)) action();
    },
  };
}

const never = () => false;

/** Work of so many steps, which writes its name down at each. */
function* work(name: string, steps: number, done: string[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    done.push(name);
    yield;
  }
  return name;
}

describe("slices", () => {
  it("short work is done without a pause", async () => {
    const slices = createSlices(testTurns());
    assert.equal(await slices.run(work("a", 3, []), never), "a");
  });

  it("long work is done in slices, of which several pieces of work have one after the other", async () => {
    const turns = testTurns();
    const slices = createSlices(turns);
    const done: string[] = [];
    const all = ["a", "b", "c"].map((name) => slices.run(work(name, 3 * SLICE, done), never));
    while (done.length < 9 * SLICE) {
      const before = done.length;
      turns.go();
      assert.ok(done.length - before <= SLICE + 1, "one slice in a turn");
    }
    turns.go();
    turns.go();
    turns.go();
    assert.deepEqual(await Promise.all(all), ["a", "b", "c"]);
    const order = done.filter((name, index) => name !== done[index - 1]);
    assert.deepEqual(order.slice(0, 6), ["a", "b", "c", "a", "b", "c"]);
  });

  it("first slices take no longer together than one slice", () => {
    const turns = testTurns();
    const slices = createSlices(turns);
    const done: string[] = [];
    for (let count = 0; count < 10; count++) void slices.run(work("x", 5, done), never);
    assert.ok(done.length <= 2 * SLICE, `${done.length} steps`);
  });

  it("work that nobody wants any more is left off", async () => {
    const turns = testTurns();
    const slices = createSlices(turns);
    const done: string[] = [];
    let isOver = false;
    const result = slices.run(work("a", 1_000, done), () => isOver);
    const other = slices.run(work("b", 2 * SLICE, []), never);
    isOver = true;
    const atFirst = done.length;
    for (let turn = 0; turn < 10; turn++) turns.go();
    assert.equal(done.length, atFirst);
    await assert.rejects(result, Outdated);
    assert.equal(await unlessOutdated(result), undefined);
    assert.equal(await other, "b");
  });

  it("work that throws is told to its owner, and other work goes on", async () => {
    const turns = testTurns();
    const slices = createSlices(turns);
    const failing = function* (): Steps<never> {
      for (let step = 0; step < 2 * SLICE; step++) yield;
      throw new RangeError("no");
    };
    const failed = slices.run(failing(), never);
    const other = slices.run(work("b", 3 * SLICE, []), never);
    for (let turn = 0; turn < 10; turn++) turns.go();
    await assert.rejects(unlessOutdated(failed), RangeError);
    assert.equal(await other, "b");
  });
});
