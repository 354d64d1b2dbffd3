import assert from "node:assert/strict";
import { mock } from "node:test";
import { countCrashes } from "../../client/src/crash-policy.ts";
import { watchSilence } from "../../client/src/watch-silence.ts";

const MINUTE = 60_000;

describe("a server that dies", () => {
  const outcomes = (minutes: readonly number[]) => {
    let now = 0;
    const afterCrash = countCrashes(() => now);
    return minutes.map((minute) => {
      now = minute * MINUTE;
      return afterCrash();
    });
  };

  it("is started again four times, and given up the fifth time within three minutes", () => {
    assert.deepEqual(outcomes([0, 0, 1, 2, 3]), ["restart", "restart", "restart", "restart", "give up"]);
  });

  it("is always started again where it dies now and then", () => {
    assert.ok(outcomes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).every((outcome) => outcome === "restart"));
  });

  it("is given up in a row that begins late", () => {
    assert.deepEqual(outcomes([0, 30, 30, 30, 30, 30]).at(-1), "give up");
  });
});

describe("a server that says nothing", () => {
  let noticed = 0;
  const watchFor = (seconds: number) => watchSilence(seconds, () => noticed++);
  const second = (count: number) => {
    for (let i = 0; i < count; i++) mock.timers.tick(1000);
  };
  beforeEach(() => {
    noticed = 0;
    mock.timers.enable({ apis: ["setInterval"] });
  });
  afterEach(() => mock.timers.reset());

  it("is noticed once while it owes an answer", () => {
    watchFor(3).sent({ id: 1, method: "hover" });
    second(2);
    assert.equal(noticed, 0);
    second(10);
    assert.equal(noticed, 1);
  });

  it("is left in peace when nothing was asked, or all is answered", () => {
    const watch = watchFor(3);
    watch.sent({ method: "changed" });
    second(5);
    watch.sent({ id: 1, method: "hover" });
    watch.heard({ id: 1, result: null });
    second(5);
    assert.equal(noticed, 0);
  });

  it("has more time with everything that it says", () => {
    const watch = watchFor(3);
    watch.sent({ id: 1, method: "check" });
    for (let i = 0; i < 5; i++) {
      second(2);
      watch.heard({ id: 1, method: "read a file" });
    }
    assert.equal(noticed, 0);
    second(3);
    assert.equal(noticed, 1);
  });

  it("is not listened to any more after the end", () => {
    const watch = watchFor(3);
    watch.sent({ id: 1, method: "hover" });
    watch.end();
    second(5);
    assert.equal(noticed, 0);
  });
});
