import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withFolder } from "./run.ts";

const command = fileURLToPath(new URL("../../server/bin/linkmsg.cjs", import.meta.url));
const SECRET = "Zanzibar-Quokka";

// Older Nodes keep nothing, and other systems have other folders for it.
if (enableCompileCache !== undefined && process.platform === "linux")
  describe("what Node keeps of the program", () => {
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
      withFolder({ "work/a.linkmsg": "Hi Ana.\n", "home/.keep": "" }, (folder) => {
        const HOME = join(folder, "home");
        check(folder, { HOME, XDG_CACHE_HOME: join(folder, "cache") });
        assert.deepEqual(readdirSync(folder), ["cache", "home", "work"]);
        check(folder, { HOME, XDG_CACHE_HOME: "relative" });
        assert.deepEqual(readdirSync(join(folder, "work")), ["a.linkmsg"]);
        assert.ok(existsSync(join(HOME, ".cache", "linkmsg")));
      });
    });

    it("is nothing where it is turned off, or can't be written, and all works without", () => {
      withFolder({ "work/a.linkmsg": "Hi Ana.\n", "home/.keep": "" }, (folder) => {
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
  const { status, stderr } = spawnSync(process.execPath, [command, "check"], {
    cwd: join(folder, "work"),
    env,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return status;
}
