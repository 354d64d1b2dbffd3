import type { Steps } from "../core/steps.ts";
import { RAL } from "./protocol.ts";

/**
 * Runs long work in slices, so that what a client asks meanwhile is answered between two of them. However much is to
 * be done, no more than one slice stands between a message and its handler.
 */
export interface Slices {
  /**
   * What work gives. As a rule its first slice is run at once, so that short work is done without a pause. Before each
   * slice that is run later `isOver` is asked: where it says so, the work is left off, and the promise rejected with
   * `Outdated`.
   */
  run<T>(steps: Steps<T>, isOver: () => boolean): Promise<T>;
}

/** Time and turns as the host has them. */
export interface Turns {
  /** The time in ms, from any start. */
  now(): number;
  /** Runs an action after a pause, in which whatever has come in meanwhile is taken. */
  pause(action: () => void): void;
}

/** Says that nobody waits for an answer any more, as the text or the settings that it was asked about are others now. */
export class Outdated extends Error {}

/** How long a slice takes, in ms: less than it takes to draw a frame. */
export const SLICE = 10;

/**
 * The host's own time and turns. A pause is a millisecond and not just a turn of the event loop: an answer for which
 * some files are looked for takes ten turns, and would else wait for as many slices.
 */
export const hostTurns: Turns = {
  now: () => performance.now(),
  pause: (action) => void RAL().timer.setTimeout(action, 1),
};

/**
 * Slices of which none is waiting. All work waits in one line, and who had a slice goes to its end. First slices are
 * run at once as long as they take no longer together than one slice may.
 */
export function createSlices({ now, pause }: Turns): Slices {
  const line: Job[] = [];
  let spentAtOnce = 0;
  const takeTurn = (): void => {
    let job = line.shift();
    while (job?.isOver()) job = line.shift();
    if (job && !job.slice(now() + SLICE)) line.push(job);
    if (line.length > 0) pause(takeTurn);
  };
  const forget = (): void => {
    spentAtOnce = 0;
  };
  const isDoneAtOnce = (job: Job): boolean => {
    if (spentAtOnce >= SLICE) return false;
    if (spentAtOnce === 0) pause(forget);
    const start = now();
    const isDone = job.slice(start + SLICE);
    spentAtOnce += Math.max(now() - start, Number.MIN_VALUE);
    return isDone;
  };
  return {
    run: (steps, isOver) =>
      new Promise((resolve, reject) => {
        const job = jobOf(steps, isOver, { resolve, reject, now });
        if (isDoneAtOnce(job)) return;
        line.push(job);
        if (line.length === 1) pause(takeTurn);
      }),
  };
}

/** Work that waits for its next slice. */
interface Job {
  /** Works until that time, in ms; whether it is done. Never throws. */
  slice(end: number): boolean;
  /** Whether nobody wants it any more, which its owner is told. */
  isOver(): boolean;
}

interface Owner<T> extends Pick<Turns, "now"> {
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
}

function jobOf<T>(steps: Steps<T>, isOver: () => boolean, { resolve, reject, now }: Owner<T>): Job {
  return {
    isOver() {
      const over = isOver();
      if (over) reject(new Outdated());
      return over;
    },
    slice(end) {
      try {
        for (;;) {
          const { done, value } = steps.next();
          if (done) resolve(value);
          if (done || now() >= end) return done === true;
        }
      } catch (error) {
        reject(error);
        return true;
      }
    },
  };
}

/** What a promise gives; undefined where it was given up as outdated. */
export async function unlessOutdated<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Outdated) return undefined;
    throw error;
  }
}
