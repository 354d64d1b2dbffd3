import { setTimeout as pause } from "node:timers/promises";
import type { Editor } from "./editor.ts";
import type { Keystroke } from "./keystrokes.ts";
import { createRandom } from "./random.ts";

/** What is waited for behind a keystroke: the answer to a pull or to another request, or what is pushed. */
export type Answer = (editor: Editor, keystroke: Keystroke) => Promise<unknown>;

/** What an answer resolves to where nothing is sent, as nothing has changed: then only the barrier counts. */
export const NOTHING_SENT = Symbol("nothing sent");

/** One editor in a measurement, with its draft open. */
export interface Contestant {
  readonly editor: Editor;
  readonly keys: Generator<Keystroke>;
}

/** Milliseconds from sending a keystroke. */
export interface Latencies {
  /** To the answer. */
  readonly answer: number[];
  /** To the answer to a barrier sent behind it. */
  readonly barrier: number[];
}

/** How long to measure: until there are so many samples, or no block fits into the time any more. */
export interface Effort {
  readonly samples: number;
  readonly warmUp: number;
  /** Seconds for each contestant, if it has two samples by then. */
  readonly seconds: number;
}

const BLOCK = 10;
const FEWEST = 2;

/**
 * Types into several editors in turns, ten keystrokes each, so that whatever else the machine does falls on all of
 * them. Keystrokes are 20 to 25 ms apart, as in fast typing, so the servers sleep in between. The first ones do not count.
 * A slow contestant stops when its time is up.
 */
export async function typeInTurns(
  contestants: readonly Contestant[],
  answer: Answer,
  effort: Effort,
): Promise<Latencies[]> {
  const random = createRandom(1);
  for (const contestant of contestants)
    await block(contestant, answer, effort.warmUp, effort.seconds / 2, random);
  const results: Latencies[] = contestants.map(() => ({ answer: [], barrier: [] }));
  const spent = contestants.map(() => 0);
  const isDone = (index: number) => {
    const count = results[index]?.answer.length ?? 0;
    return count >= effort.samples || (count >= FEWEST && (spent[index] ?? 0) > effort.seconds * 1000);
  };
  while (contestants.some((_, index) => !isDone(index))) {
    for (const [index, contestant] of contestants.entries()) {
      if (isDone(index)) continue;
      const begin = performance.now();
      const taken = await block(contestant, answer, BLOCK, effort.seconds / 2, random);
      spent[index] = (spent[index] ?? 0) + performance.now() - begin;
      results[index]?.answer.push(...taken.answer);
      results[index]?.barrier.push(...taken.barrier);
    }
  }
  return results;
}

/** So many keystrokes, fewer where they take more than `seconds`. */
async function block(
  { editor, keys }: Contestant,
  answer: Answer,
  count: number,
  seconds: number,
  random: () => number,
): Promise<Latencies> {
  const taken: Latencies = { answer: [], barrier: [] };
  const begin = performance.now();
  for (let index = 0; index < count && performance.now() - begin < seconds * 1000; index++) {
    await pause(20 + 5 * random());
    const keystroke: Keystroke = keys.next().value;
    const start = performance.now();
    editor.type(keystroke);
    const [answered, barrier] = await Promise.all([
      timed(answer(editor, keystroke), start),
      timed(editor.barrier(), start),
    ]);
    const ms = answered.value === NOTHING_SENT ? barrier.ms : answered.ms;
    taken.answer.push(ms);
    taken.barrier.push(Math.max(ms, barrier.ms));
  }
  return taken;
}

async function timed<T>(work: Promise<T>, start: number): Promise<{ value: T; ms: number }> {
  const value = await work;
  return { value, ms: performance.now() - start };
}
