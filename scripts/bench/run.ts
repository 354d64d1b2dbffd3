import { spawn } from "node:child_process";
import { once } from "node:events";
import { owned } from "./cleanup.ts";

/** Runs `node ARGS` to its end. Milliseconds from start to end; rejects where the status is not 0. */
export async function timeRun(node: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = owned(spawn(node, args, { stdio: ["ignore", "pipe", "pipe"] }));
  let errors = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000);
  });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`a program ended with status ${status}. ${errors}`);
  return performance.now() - start;
}

/**
 * Runs all of them, one after the other, so many rounds; gives the milliseconds that each says it took. The first
 * rounds, `warmUp` of them, do not count.
 */
export async function inTurns<K extends string>(
  runs: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
  warmUp = 1,
): Promise<Record<K, number[]>> {
  const names = Object.keys(runs) as K[];
  const ms = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const taken = await runs[name]();
      if (round >= 0) ms[name].push(taken);
    }
  }
  return ms;
}
