import { median } from "../bench/statistics.ts";
import type { Outcome } from "./check.ts";

/** How much more heap the last quarter of a run may need than the first, in bytes. */
const MOST_GROWTH = 5_000_000;

/** Measures while `rounds` are run; `run` does one. The figure compares the first quarter's end with the run's end. */
export async function growthOf(
  rounds: number,
  run: (round: number) => Promise<void>,
  heap: () => Promise<number>,
): Promise<Outcome> {
  const heaps: number[] = [];
  const often = Math.max(1, Math.floor(rounds / 16));
  for (let round = 0; round < rounds; round++) {
    await run(round);
    if ((round + 1) % often === 0) heaps.push(await heap());
  }
  const first = median(heaps.slice(0, 4));
  const last = median(heaps.slice(-4));
  const growth = last - first;
  const figure = `heap ${megabytes(first)} in the first quarter, ${megabytes(last)} in the last: ${growth < 0 ? "" : "+"}${megabytes(growth)} of 5`;
  return { ok: growth <= MOST_GROWTH, figure, cases: rounds };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
