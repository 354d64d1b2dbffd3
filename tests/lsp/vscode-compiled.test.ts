import assert from "node:assert/strict";
import type { ChildProcess, ForkOptions } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
} from "vscode-languageserver/node";
import { RICH } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { forkServer, visitServer } from "../support/process.ts";
import { soon } from "../support/soon.ts";
import { isBuilt, VSCODE_PROGRAM, VSCODE_SERVER } from "../support/worker.ts";

const SECRET = "Zanzibar-Quokka";

if (isBuilt)
  describe("what is kept of the server that VS Code forks", () => {
    const disk = useFolder();
    const forked: ChildProcess[] = [];
    afterEach(() => {
      for (const child of forked.splice(0)) child.kill("SIGKILL");
    });
    const start = (file: string) => {
      const server = forkServer(VSCODE_PROGRAM, [file]);
      forked.push(server.process);
      return server;
    };
    const path = () => disk.path("storage/server.compiled");
    /** A server that lives its life and ends, so that it keeps what there is to keep. */
    const visit = async (options: ForkOptions = {}, args = [path()], program = VSCODE_PROGRAM) => {
      const { serverInfo, status } = await visitServer(forkServer(program, args, options));
      assert.equal(status, 0);
      return serverInfo?.name;
    };
    /** What changes with every writing, as a file is replaced. */
    const written = () => statSync(path()).ino;

    it("lies in the file that is named and nowhere else, and is the user's own", async () => {
      assert.equal(await visit(), "linkmsg");
      assert.deepEqual(readdirSync(disk.root()), ["storage"]);
      assert.deepEqual(readdirSync(disk.path("storage")), ["server.compiled"]);
      if (process.platform === "win32") return;
      assert.equal(statSync(path()).mode & 0o777, 0o600);
      assert.equal(statSync(disk.path("storage")).mode & 0o777, 0o700);
    });

    it("is used from then on", async () => {
      await visit();
      const first = written();
      assert.equal(await visit(), "linkmsg");
      assert.equal(written(), first);
    });

    it("holds nothing of a draft", async () => {
      const { connection, exit, process: child } = start(path());
      const uri = "file:///drafts/a.linkmsg";
      const textDocument = { uri, languageId: "linkmsg", version: 1, text: `I never: do ${SECRET}.\n` };
      await connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: RICH,
      });
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      const { kind } = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      assert.equal(kind, "full");
      child.disconnect();
      assert.equal(await exit, 1);
      assert.ok(!readFileSync(path()).includes(SECRET));
    });

    it("is made while the server runs, for one that is killed, and used by the next", async () => {
      const killed = start(path());
      await appears(path());
      killed.process.kill("SIGKILL");
      await killed.exit;
      const first = written();
      const next = start(path());
      // Started later, with nothing kept: when it has come to keeping, the other one would have.
      const later = start(disk.path("other"));
      await appears(disk.path("other"));
      for (const { process, exit } of [next, later]) {
        process.kill("SIGKILL");
        await exit;
      }
      assert.equal(written(), first);
    });

    it("is made anew where it is of another, damaged, or was compiled under other flags of V8", async () => {
      await visit();
      const whole = readFileSync(path());
      const changed = (offset: number) => {
        const copy = Buffer.from(whole);
        copy.writeUInt8(copy.readUInt8(offset) ^ 1, offset);
        return copy;
      };
      const places = [0, whole.length - 1, whole.length - 100_001, whole.length - 1_000_001];
      const cut = [Buffer.from(""), whole.subarray(0, 2000), whole.subarray(0, -2), whole.subarray(2)];
      for (const broken of [...cut, Buffer.concat([whole, whole]), ...places.map(changed)]) {
        writeFileSync(path(), broken);
        const before = written();
        assert.equal(await visit(), "linkmsg");
        assert.notEqual(written(), before);
        assert.ok(readFileSync(path()).length > whole.length * 0.9);
      }
      const before = written();
      assert.equal(await visit({ execArgv: ["--no-opt"] }), "linkmsg");
      assert.notEqual(written(), before);
    });

    it("is not that of a program which differs in one letter", async () => {
      const program = disk.path("server.node.js");
      const server = disk.path("server.js");
      copyFileSync(VSCODE_PROGRAM, program);
      copyFileSync(VSCODE_SERVER, server);
      assert.equal(await visit({}, [path()], program), "linkmsg");
      const text = readFileSync(server, "utf8");
      const other = text.replace(/(serverInfo: ?\{ ?name: ?")linkmsg"/, '$1linkmsh"');
      assert.notEqual(other, text);
      writeFileSync(server, other);
      assert.equal(await visit({}, [path()], program), "linkmsh");
    });

    it("is not run where others could have written it", async () => {
      if (process.platform === "win32") return;
      await visit();
      chmodSync(path(), 0o666);
      assert.equal(await visit(), "linkmsg");
      assert.equal(statSync(path()).mode & 0o777, 0o600);
    });

    it("is cleared of what was left by one that was killed while writing", async () => {
      disk.write("storage/server.compiled.1.unfinished", "left");
      utimesSync(disk.path("storage/server.compiled.1.unfinished"), 0, 0);
      await visit();
      assert.deepEqual(readdirSync(disk.path("storage")), ["server.compiled"]);
    });

    it("is kept where something is in the folder that can't be removed", async () => {
      const left = "server.compiled.1.unfinished";
      disk.write(`storage/${left}/a`, "");
      utimesSync(disk.path(`storage/${left}`), 0, 0);
      await visit();
      assert.deepEqual(readdirSync(disk.path("storage")).sort(), ["server.compiled", left]);
    });

    it("does not get in the way of another that is writing", async () => {
      disk.write("storage/server.compiled.1.unfinished", "half");
      await visit();
      const both = ["server.compiled", "server.compiled.1.unfinished"];
      assert.deepEqual(readdirSync(disk.path("storage")).sort(), both);
    });

    it("is nothing where it is turned off, or can't be written, and all works without", async () => {
      const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
      assert.equal(await visit({ env }), "linkmsg");
      assert.equal(await visit({ cwd: disk.root() }, []), "linkmsg");
      assert.deepEqual(readdirSync(disk.root()), []);
      disk.write("file", "");
      assert.equal(await visit({}, [disk.path("file/server.compiled")]), "linkmsg");
      mkdirSync(join(path(), "folder"), { recursive: true });
      assert.equal(await visit(), "linkmsg");
      assert.deepEqual(readdirSync(disk.path("storage")), ["server.compiled"]);
    });
  });

/** Resolves when a file is there. */
async function appears(file: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!existsSync(file)) {
    assert.ok(Date.now() < end, `${file} is not there`);
    await soon();
  }
}
