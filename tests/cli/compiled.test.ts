import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../support/program.ts";
import { withFolder } from "./run.ts";

const SECRET = "Zanzibar-Quokka";
const FILES = { "work/a.linkmsg": "Hi Ana.\n", "home/.keep": "" };

// Other systems have other folders for it.
if (process.platform === "linux")
  describe("what is kept of the program", () => {
    it("lies in the user's cache folder and nowhere else, with nothing of a draft", () => {
      withFolder({ "work/a.linkmsg": `Hi ${SECRET}.\n`, "home/.keep": "" }, (folder) => {
        assert.equal(check(folder, { HOME: join(folder, "home") }), 0);
        const kept = join(folder, "home", ".cache", "linkmsg");
        const files = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((one) =>
          one.isFile(),
        );
        assert.ok(files.length > 0);
        for (const { parentPath, name } of files)
          assert.ok(!readFileSync(join(parentPath, name)).includes(SECRET));
        assert.deepEqual(readdirSync(join(folder, "work")), ["a.linkmsg"]);
      });
    });

    it("lies where XDG_CACHE_HOME says, unless that is no whole path", () => {
      withFolder(FILES, (folder) => {
        const HOME = join(folder, "home");
        check(folder, { HOME, XDG_CACHE_HOME: join(folder, "cache") });
        assert.deepEqual(readdirSync(folder), ["cache", "home", "work"]);
        check(folder, { HOME, XDG_CACHE_HOME: "relative" });
        assert.deepEqual(readdirSync(join(folder, "work")), ["a.linkmsg"]);
        assert.ok(existsSync(join(HOME, ".cache", "linkmsg")));
      });
    });

    it("is used as long as it is of this program, and made anew where it is of another or broken", () => {
      withFolder(FILES, (folder) => {
        const HOME = join(folder, "home");
        const cache = join(HOME, ".cache", "linkmsg");
        check(folder, { HOME });
        const [name = ""] = readdirSync(cache);
        const kept = join(cache, name);
        const whole = readFileSync(kept);
        assert.equal(check(folder, { HOME }), 0);
        assert.ok(readFileSync(kept).equals(whole));
        const ofAnother = Buffer.concat([Buffer.from("/another 1 1\n"), whole]);
        const damaged = Buffer.from(whole);
        damaged.writeUInt8(damaged.readUInt8(5000) ^ 1, 5000);
        for (const broken of [whole.subarray(0, 2000), Buffer.from(""), ofAnother, damaged]) {
          writeFileSync(kept, broken);
          assert.equal(check(folder, { HOME }), 0);
          const renewed = readFileSync(kept);
          const end = whole.indexOf("\n");
          assert.deepEqual(renewed.subarray(0, end), whole.subarray(0, end));
          assert.ok(renewed.length > whole.length / 2);
          assert.ok(!renewed.equals(damaged));
        }
        assert.deepEqual(readdirSync(cache), [name]);
      });
    });

    it("is that of a check of drafts, not of what uses little of the program", () => {
      const ignored = { "ignored/linkmsg.json": '{ "ignore": ["**"] }', "ignored/a.linkmsg": "Hi Ana.\n" };
      withFolder({ ...FILES, ...ignored, "empty.linkmsg": "" }, (folder) => {
        const run = (...args: string[]) =>
          spawnSync(process.execPath, [PROGRAM, ...args], {
            cwd: folder,
            env: { HOME: join(folder, "home") },
          });
        assert.equal(run("help").status, 0);
        assert.equal(run("check", "--help").status, 0);
        assert.equal(run("check", "--nonsense").status, 2);
        assert.equal(run("check", "home").status, 0);
        assert.equal(run("check", "ignored").status, 0);
        assert.equal(run("check", "empty.linkmsg").status, 0);
        assert.equal(run("check", "gone.linkmsg").status, 2);
        assert.deepEqual(readdirSync(join(folder, "home")), [".keep"]);
      });
    });

    it("takes the place of what is of an old Node or folder and was long not written", () => {
      withFolder({ "work/a.linkmsg": "Hi Ana.\n", "cache/.keep": "" }, (folder) => {
        const cache = join(folder, "cache");
        const [old, young] = [new Date("2020-01-01"), new Date()];
        const others = { "cli.cjs-v18-x": old, "cli.cjs-v20-x": young, "server.cjs-v18-x": old, notes: old };
        mkdirSync(join(cache, "cli.cjs-v16-x"));
        utimesSync(join(cache, "cli.cjs-v16-x"), old, old);
        for (const [name, time] of Object.entries(others)) {
          writeFileSync(join(cache, name), "");
          utimesSync(join(cache, name), time, time);
        }
        check(folder, { NODE_COMPILE_CACHE: cache });
        const left = readdirSync(cache).filter((name) => name in others);
        assert.deepEqual(left.sort(), ["cli.cjs-v20-x", "notes", "server.cjs-v18-x"]);
      });
    });

    it("is there where several checks keep it at once", () => {
      withFolder(FILES, (folder) => {
        const HOME = join(folder, "home");
        const all = 'for each in 1 2 3 4 5 6; do "$0" "$1" check & done; wait';
        spawnSync("/bin/sh", ["-c", all, process.execPath, PROGRAM], {
          cwd: join(folder, "work"),
          env: { HOME },
        });
        const cache = join(HOME, ".cache", "linkmsg");
        const [name = "", ...others] = readdirSync(cache);
        assert.deepEqual(others, []);
        const whole = readFileSync(join(cache, name));
        check(folder, { HOME });
        assert.ok(readFileSync(join(cache, name)).equals(whole));
      });
    });

    it("lies where NODE_COMPILE_CACHE says", () => {
      withFolder(FILES, (folder) => {
        check(folder, { HOME: join(folder, "home"), NODE_COMPILE_CACHE: join(folder, "own") });
        assert.ok(readdirSync(join(folder, "own")).some((name) => name.startsWith("cli.cjs-")));
        assert.deepEqual(readdirSync(join(folder, "home")), [".keep"]);
      });
    });

    it("is nothing where it is turned off, or can't be written, and all works without", () => {
      withFolder(FILES, (folder) => {
        const HOME = join(folder, "home");
        assert.equal(check(folder, { HOME, NODE_DISABLE_COMPILE_CACHE: "1" }), 0);
        assert.deepEqual(readdirSync(HOME), [".keep"]);
        assert.equal(check(folder, {}), 0);
        assert.equal(check(folder, { HOME: join(folder, "work", "a.linkmsg") }), 0);
        chmodSync(HOME, 0o500);
        assert.equal(check(folder, { HOME }), 0);
        chmodSync(HOME, 0o700);
        assert.deepEqual(readdirSync(join(folder, "work")), ["a.linkmsg"]);
      });
    });
  });

/** Checks the draft in `work` with these variables alone, and gives the status; standard error must stay empty. */
function check(folder: string, env: NodeJS.ProcessEnv): number | null {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "check"], {
    cwd: join(folder, "work"),
    env,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return status;
}
