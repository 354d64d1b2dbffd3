import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { openInEach, stopAll } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import type { Group } from "../group.ts";
import { median } from "../statistics.ts";
import { ratio } from "../table.ts";
import { typeInTurns } from "../typing.ts";

const SIZE = 1_000;
const REST_MS = 3_000;

/** Resident memory of a server with 1,000 messages open, after some typing and after a rest. Only where there is /proc. */
export const measureMemory: Group = async (bench) => {
  const text = makeDraft(bench.sources, SIZE, SIZE);
  const busy: number[][] = [[], []];
  const rested: number[][] = [[], []];
  for (let round = 0; round < bench.count(3, 1); round++) {
    const contestants = await openInEach(bench, ["linkmsg", "echo"], text);
    await typeInTurns(contestants, (editor) => editor.pull(), { samples: 60, warmUp: 0, seconds: 5 });
    for (const [index, { editor }] of contestants.entries()) busy[index]?.push(residentMegabytes(editor.pid));
    await pause(REST_MS);
    for (const [index, { editor }] of contestants.entries())
      rested[index]?.push(residentMegabytes(editor.pid));
    await stopAll(contestants);
  }
  const row = (what: string, [ours, echo]: number[][]) =>
    ratio(
      `memory, 1,000 messages open, ${what} : echo server`,
      { most: 1.3 },
      median(ours ?? []),
      median(echo ?? []),
      "MB",
    );
  return { rows: [row("behind 60 keystrokes", busy), row("and 3 s of rest", rested)] };
};

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
