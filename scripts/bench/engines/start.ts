import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { owned } from "../cleanup.ts";
import { TRAIN } from "../drafts.ts";
import type { Bench } from "../group.ts";
import { LOADER } from "../peers.ts";
import type { PeerName } from "./peers.ts";
import type { Ready, Task, Timing } from "./process.ts";

/** An engine in a process of its own. */
export interface EngineProcess {
  readonly ready: Ready;
  run(task: Task): Promise<Timing>;
  stop(): void;
}

/** Starts an engine; resolves when it has linted its first draft. */
export async function startEngine(
  { node, programs }: Bench,
  name: "linkmsg" | PeerName,
): Promise<EngineProcess> {
  const child = owned(
    fork(programs.engine, [name, LOADER, TRAIN.href], {
      execPath: node,
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
  const ready = (await messageOf(child, name)) as Ready;
  return {
    ready,
    async run(task) {
      child.send(task);
      return (await messageOf(child, name)) as Timing;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

async function messageOf(child: ChildProcess, name: string): Promise<unknown> {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const ended = once(child, "exit", options).then(() => {
    throw new Error(`the process of ${name} ended`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", options), ended]);
    return message;
  } finally {
    stop.abort();
  }
}
