import assert from "node:assert/strict";
import { createServer } from "node:net";
import { runToEnd } from "../../scripts/processes/run-to-end.ts";
import { useFolder } from "../support/folder.ts";

const MS = 30_000;

describe("a program that is run to its end", () => {
  const disk = useFolder();
  const run = (program: string, ms = MS) => runToEnd(["-e", program], disk.root(), ms);

  it("gives its status", async () => {
    assert.equal(await run("process.exit(3)"), 3);
    assert.equal(await run(""), 0);
  });

  it("is refused where it can't be started", async () => {
    await assert.rejects(runToEnd(["-e", ""], disk.path("gone"), MS), { code: "ENOENT" });
  });

  it("is killed when it takes too long", async () => {
    assert.equal(await run("setInterval(() => {}, 1000)", 200), null);
  });

  // Windows has no groups of processes.
  if (process.platform !== "win32")
    it("leaves nothing behind that it started", async () => {
      const path = disk.path("socket");
      const ended = new Promise<void>((resolve) => {
        const server = createServer((socket) => {
          socket.resume().once("error", () => {});
          socket.once("close", () => server.close(() => resolve()));
        }).listen(path);
      });
      const stays = `require("node:net").connect(${JSON.stringify(path)}, () => process.send("there"))`;
      await run(`
        const { spawn } = require("node:child_process");
        const stdio = ["ignore", "ignore", "ignore", "ipc"];
        const child = spawn(process.execPath, ["-e", ${JSON.stringify(stays)}], { stdio });
        child.once("message", () => process.exit(0));
      `);
      await ended;
    });
});
