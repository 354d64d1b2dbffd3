import { openInEach, stopAll } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import type { PeerName } from "../engines/peers.ts";
import type { Bench, Group } from "../group.ts";
import { median } from "../statistics.ts";
import { type Row, timesFaster } from "../table.ts";
import { typeInTurns } from "../typing.ts";

const SIZE = 1_000;
const GOALS: readonly (readonly [PeerName, number])[] = [
  ["write-good", 300],
  ["harper.js", 2_000],
];

/**
 * From a keystroke to its diagnostics at 1,000 messages, beside linters that lint the whole file for each. A quick run has
 * no time for Harper, which takes half a minute a keystroke.
 */
export const measurePeers: Group = async (bench) => {
  const rows: Row[] = [];
  const goals = bench.quick ? GOALS.slice(0, 1) : GOALS;
  for (const [name, least] of goals) rows.push(await against(bench, name, least));
  return { rows };
};

async function against(bench: Bench, name: PeerName, least: number): Promise<Row> {
  const what = `keystroke to diagnostics, 1,000 messages, times faster than ${name} behind a server`;
  if (bench.peersTrouble !== undefined)
    return { what, goal: { least }, reached: undefined, trouble: bench.peersTrouble };
  const contestants = await openInEach(bench, ["linkmsg", name], makeDraft(bench.sources, SIZE, SIZE));
  const effort = { samples: bench.count(60, 20), warmUp: 0, seconds: bench.count(15, 5) };
  await typeInTurns(contestants.slice(0, 1), (editor) => editor.pull(), effort);
  const [ours, theirs] = await typeInTurns(contestants, (editor) => editor.pull(), effort);
  await stopAll(contestants);
  return timesFaster(what, { least }, median(ours?.answer ?? []), median(theirs?.answer ?? []));
}
