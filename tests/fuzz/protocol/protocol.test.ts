import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { startServer } from "../../../server/src/lsp/server.ts";
import { streamReader } from "../../../server/src/stream-reader.node.ts";
import { frame, type Json, startRawProcess } from "../../support/raw.ts";
import { runs } from "../../support/runs.ts";
import { soon } from "../../support/soon.ts";
import { FOLDER, text } from "./messages.ts";
import { randomFrom } from "./random.ts";
import { type Peer, runSession } from "./session.ts";

/** Sessions in an ordinary run. */
const SESSIONS = runs(150);
const PROCESSES = runs(4);

/** A session that failed is run again, alone, with its number here. */
const ONE = process.env["LINKMSG_SEED"];

describe("sessions of messages by chance", () => {
  it(`break no rule of the protocol: ${ONE ?? SESSIONS} in memory`, async function () {
    this.timeout(0);
    for (const seed of seeds(SESSIONS)) check(seed, await runSession(seed, inMemory(seed)));
  });

  it(`leave the process alive: ${ONE ?? PROCESSES} over standard input and output`, async function () {
    this.timeout(0);
    for (const seed of seeds(PROCESSES)) {
      const server = startRawProcess();
      const problems = await runSession(seed, asProcess(server));
      server.end();
      const status = await server.exit;
      check(seed, [...problems, ...(status === 0 || status === 1 ? [] : [`it ended with ${status}`])]);
      server.stop();
    }
  });
});

function seeds(count: number): number[] {
  return ONE === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(ONE)];
}

function check(seed: number, problems: readonly string[]): void {
  const unique = [...new Set(problems)];
  assert.deepEqual(
    unique,
    [],
    `LINKMSG_SEED=${seed} npx mocha tests/fuzz/protocol/protocol.test.ts runs it again`,
  );
}

/** A server in this process, with files that are made up. Unhandled rejections fail the test by mocha's own hand. */
function inMemory(seed: number): Peer {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ignored = () => {};
  let sent = 0;
  startServer(
    {
      reader: streamReader(input, { onTrouble: assert.fail, onWaiting: ignored }),
      writer: new StreamMessageWriter(output),
      onExit: ignored,
    },
    { ...madeUpFiles(() => seed + Math.floor(sent / 8)), later: (_ms, action) => void setImmediate(action) },
  );
  return {
    send(message) {
      sent++;
      input.write(frame(message));
    },
    listen: (take) =>
      void new StreamMessageReader(output).listen((message) => take(message as unknown as Json)),
    settle: () => turns(5),
  };
}

/** Files that are the same for the same state of the disk, and others for another. */
function madeUpFiles(state: () => number) {
  const files = {
    list: async () => {
      const random = randomFrom(-state());
      if (random.chance(5)) throw new Error("gone");
      const names = ["a.linkmsg", "z.linkmsg"];
      return {
        files: names.map((name) => ({ uri: `${FOLDER}/${name}`, modified: random.below(3) })),
        isComplete: random.chance(90),
      };
    },
    read: async () => (randomFrom(-state()).chance(90) ? text(randomFrom(state())) : undefined),
  };
  const configs = {
    find: async () => ({
      uri: `${FOLDER}/linkmsg.json`,
      text: randomFrom(-state()).chance(50) ? text(randomFrom(state())) : undefined,
    }),
  };
  return { files, configs };
}

function asProcess(server: ReturnType<typeof startRawProcess>): Peer {
  return {
    send: (message) => server.send(frame(message)),
    listen(take) {
      const next = async (): Promise<void> => {
        take(await server.next());
        void next();
      };
      void next();
    },
    settle: soon,
  };
}

/** Lets the event loop go round. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => void setImmediate(resolve));
}
