import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { makeMessages, readSources } from "../../scripts/bench/drafts.ts";
import { choose, createRandom, type Random } from "../../scripts/bench/random.ts";
import { createChecker, type Job } from "../../server/src/cli/check-files.ts";
import { threadsFor } from "../../server/src/cli/concurrency.ts";
import { type FormatName, formats } from "../../server/src/cli/formats/index.ts";
import { joined, type Outcome } from "../../server/src/cli/result.ts";
import { chunkCount, shareOf, takeChunks } from "../../server/src/cli/share.ts";
import { findTargets } from "../../server/src/cli/targets.ts";
import { linkmsg, withFolder } from "./run.ts";

const PRELOAD = fileURLToPath(new URL("strange-threads.cjs", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));
const FORMATS = Object.keys(formats) as FormatName[];
const OPEN = "Hi [NAME], your talk on late parcels settled an argument in my team.\n";

/** Drafts of all kinds in folders, and whatever can be wrong with files and configurations. */
function troubledFolder(random: Random): Record<string, string | Buffer> {
  const drafts = makeMessages(readSources(), 7, 60).map((text, index) => {
    const folder = choose(["", "a/", "a/deep/", "b/", "b/ignored/", "c/"], random);
    return [`${folder}${index}.linkmsg`, text] as const;
  });
  return {
    ...Object.fromEntries(drafts),
    "linkmsg.json": '{ "rules": { "pitch": "error" }, "ignore": ["b/ignored"], "acount": "free" }',
    "a/linkmsg.json": '{ "phrases": [{ "phrase": "team" }], "limits": 3 }',
    "c/.linkmsg.json": "{",
    "b/ignored/named.linkmsg": OPEN,
    "b/closed.linkmsg": OPEN,
    "a/rule.linkmsg": "Hi Ana, **it FAILS HERE**.\n",
    "c/rule.linkmsg": "Hi Ana, it FAILS HERE at , and **too**.\n",
    "c/latin.linkmsg": Buffer.from([0x48, 0x69, 0x20, 0xe9, 0x2c, 0x5b, 0x58, 0x5d]),
    "c/odd\x1b[2J\nname.linkmsg": OPEN,
    "c/empty.linkmsg": "",
    "c/mark.linkmsg": `\uFEFF${OPEN}`,
  };
}

const PATHS = [".", "b/ignored/named.linkmsg", "none.linkmsg", "-", "b/closed.linkmsg"];

describe("linkmsg check on several threads", function () {
  this.timeout(60_000);

  it("prints the same, gets the same status and tells the same troubles as on one", () => {
    withFolder(troubledFolder(createRandom(1)), (cwd) => {
      for (const format of FORMATS) {
        const run = (threads: string) =>
          linkmsg(["check", "--format", format, "--concurrency", threads, ...PATHS], {
            cwd,
            input: OPEN,
            preload: PRELOAD,
          });
        const alone = run("off");
        assert.equal(alone.status, 2);
        assert.match(alone.stderr, /the rule “[\w-]+” failed on this file/);
        assert.match(alone.stderr, /b\/closed\.linkmsg: you have no permission to read it\./);
        assert.deepEqual(run(format === "unix" ? "5" : "2"), alone);
      }
    });
  });

  it("does so for all fixtures", () => {
    const run = (threads: string) => linkmsg(["check", "--concurrency", threads], { cwd: FIXTURES });
    assert.deepEqual(run("3"), run("off"));
  });

  it("does so where none can be started", () => {
    withFolder({ "a.linkmsg": OPEN, "b.linkmsg": OPEN, "none.cjs": NO_THREADS }, (cwd) => {
      const run = (threads: string) =>
        linkmsg(["check", "--concurrency", threads], { cwd, preload: `${cwd}/none.cjs` });
      assert.deepEqual(run("2"), run("off"));
    });
  });

  for (const [does, reason] of [
    ["fails", "the thread fails"],
    ["ends", "a thread ended before its files were checked"],
  ] as const) {
    it(`says so where one ${does}, and does not print a part of the files`, () => {
      withFolder({ "a.linkmsg": OPEN, "b.linkmsg": OPEN }, (cwd) => {
        const env = { LINKMSG_TEST_THREAD: does };
        assert.deepEqual(linkmsg(["check", "--concurrency", "2"], { cwd, preload: PRELOAD, env }), {
          status: 2,
          stdout: "",
          stderr: `linkmsg: something went wrong inside linkmsg: ${reason}\n`,
        });
      });
    });
  }

  it("is one outcome, however the files are shared out", () => {
    const random = createRandom(3);
    withFolder(troubledFolder(random), (cwd) => {
      const { targets } = findTargets([".", "b/ignored/named.linkmsg", "-"], cwd);
      const gone = { path: "gone.linkmsg", file: `${cwd}/gone.linkmsg`, root: cwd, named: true };
      for (const format of FORMATS) {
        const job: Job = {
          targets: [...targets, gone],
          cwd,
          format,
          screen: { hasColours: format === "pretty", columns: 80 },
          input: { text: OPEN },
        };
        const alone = createChecker(job)(0, job.targets.length);
        for (let round = 0; round < 4; round++)
          assert.deepEqual(joined(sharedOut(job, 1 + Math.floor(random() * 4), random)), alone);
      }
    });
  });
});

/** Makes `node:worker_threads` refuse, as where Node is told to allow no threads. */
const NO_THREADS = `require("node:worker_threads").Worker = class { constructor() { throw new Error("no"); } };`;

/** The outcomes of chunks, each taken by any of some checkers. */
function sharedOut(job: Job, threads: number, random: Random): Outcome[] {
  const checkers = Array.from({ length: threads }, () => createChecker(job));
  const share = shareOf(job.targets.length, threads);
  return [...takeChunks(share)].map(({ first, end }) => choose(checkers, random)(first, end));
}

describe("files shared out among threads", () => {
  it("are taken once each, in order", () => {
    for (const [count, threads] of [
      [0, 2],
      [1, 2],
      [7, 3],
      [100, 2],
      [10_000, 8],
    ] as const) {
      const share = shareOf(count, threads);
      const chunks = [...takeChunks(share)];
      assert.deepEqual(
        chunks.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)),
        Array.from({ length: count }, (_, at) => at),
      );
      assert.equal(chunks.length, chunkCount(share));
      assert.ok(chunks.length >= Math.min(count, threads));
      assert.deepEqual([...takeChunks(share)], []);
    }
  });
});

describe("--concurrency", () => {
  it("is as many threads as are asked for, but no more than files", () => {
    assert.equal(threadsFor(3, 10), 3);
    assert.equal(threadsFor(30, 10), 10);
    assert.equal(threadsFor(2, 0), 1);
    assert.equal(threadsFor("off", 10_000), 1);
  });

  it("is one thread for few files if it is not set, and a few for very many", () => {
    for (const files of [0, 1, 50]) assert.equal(threadsFor("auto", files), 1);
    assert.equal(threadsFor("auto", 1_000_000), Math.min(availableParallelism(), 8));
  });

  for (const [value, advice] of [
    ["0", ""],
    ["-1", ""],
    ["1.5", ""],
    ["2e3", ""],
    ["all", ""],
    ["atuo", " Did you mean “auto”?"],
  ] as const) {
    it(`can't be ${value}`, () => {
      const line = `--concurrency can't be “${value}”: choose a number of threads, auto or off.${advice}`;
      const outcome = linkmsg(["check", `--concurrency=${value}`]);
      assert.deepEqual(outcome, { status: 2, stdout: "", stderr: `linkmsg: ${line}\n` });
    });
  }
});
