import type { PeerName } from "../engines/peers.ts";
import type { Task, Timing } from "../engines/process.ts";
import { type EngineProcess, startEngine } from "../engines/start.ts";
import type { Bench, Group, Outcome } from "../group.ts";
import { median } from "../statistics.ts";
import { type Goal, type Row, shown } from "../table.ts";

type Name = "linkmsg" | PeerName;

const PEERS: readonly PeerName[] = ["write-good", "harper.js", "textlint", "retext"];
const LEAST: Partial<Record<PeerName, Goal>> = { "write-good": { least: 10 }, "harper.js": { least: 80 } };
const SPEED: Goal = { least: 10 };
const WORKLOADS = [
  { what: "100 messages as one file", messages: 100, as: "file" },
  { what: "1,000 messages as one file", messages: 1_000, as: "file" },
  { what: "1,000 messages one by one", messages: 1_000, as: "messages" },
] as const satisfies readonly Workload[];

type Workload = Pick<Task, "messages" | "as"> & { readonly what: string };

/** How fast texts are judged, warm, in a process that does nothing else, beside other linters with the same texts. */
export const measureLint: Group = async (bench) => {
  const names: Name[] = bench.peersTrouble === undefined ? ["linkmsg", ...PEERS] : ["linkmsg"];
  const engines = new Map<Name, EngineProcess>();
  for (const name of names) engines.set(name, await startEngine(bench, name));
  await engines.get("linkmsg")?.run({ seed: 1_000_000, drafts: "new", messages: 100, times: 40, as: "file" });
  const speeds: Speeds[] = [];
  for (const workload of WORKLOADS) speeds.push(await speedsAt(bench, workload, engines));
  const outcome = toOutcome(bench, speeds, engines);
  for (const engine of engines.values()) engine.stop();
  return outcome;
};

/** Speeds in MB/s by engine, for one workload. */
type Speeds = ReadonlyMap<Name, number>;

/**
 * All engines in turns; the first turn does not count unless a slow engine has no other. Ours gets a new text each time,
 * the others the same one again, so that whatever they keep of it is in their favour.
 */
async function speedsAt(
  bench: Bench,
  { messages, as }: Workload,
  engines: ReadonlyMap<Name, EngineProcess>,
): Promise<Speeds> {
  const all = new Map<Name, Timing[]>([...engines.keys()].map((name) => [name, []]));
  for (let turn = 0; turn <= bench.count(5, 2); turn++) {
    for (const [name, engine] of engines) {
      const timings = all.get(name) ?? [];
      if (secondsIn(timings) > bench.count(15, 5) || leavesOut(bench, name, messages)) continue;
      const times = timesWithin(bench.count(800, 300), timings, messages);
      const draft = name === "linkmsg" ? ({ seed: turn * 1_000, drafts: "new" } as const) : SAME;
      timings.push(await engine.run({ ...draft, messages, as, times }));
    }
  }
  return new Map([...all].map(([name, timings]) => [name, speedOf(timings)]));
}

const SAME = { seed: 0, drafts: "same" } as const;

/**
 * Whether a workload is not measured for an engine: Harper takes half a minute for 1,000 messages, for which a quick run
 * has no time, and those that no goal names have one row only.
 */
function leavesOut({ quick }: Bench, name: Name, messages: number): boolean {
  if (name === "linkmsg" || messages === WORKLOADS[0].messages) return false;
  return LEAST[name] === undefined || (quick && name === "harper.js");
}

function secondsIn(timings: readonly Timing[]): number {
  return timings.reduce((sum, { ms }) => sum + ms.reduce((total, each) => total + each, 0), 0) / 1_000;
}

/** How many drafts are linted in a turn: few in the first, later as many as fit into the time. */
function timesWithin(budgetMs: number, before: readonly Timing[], messages: number): number {
  if (before.length === 0) return messages > 100 ? 1 : 3;
  const each = median(before.flatMap(({ ms }) => ms));
  return Math.max(1, Math.min(40, Math.floor(budgetMs / each)));
}

/** MB/s, from the median time for a draft and the drafts' mean length. */
function speedOf(all: readonly Timing[]): number {
  const timings = all.length > 1 ? all.slice(1) : all;
  const ms = timings.flatMap((timing) => timing.ms);
  const bytes = timings.reduce((sum, timing) => sum + timing.bytes, 0) / ms.length;
  return bytes / median(ms) / 1_000;
}

function toOutcome(
  bench: Bench,
  speeds: readonly Speeds[],
  engines: ReadonlyMap<Name, EngineProcess>,
): Outcome {
  const ours = (index: number) => speeds[index]?.get("linkmsg") ?? Number.NaN;
  const own = WORKLOADS.map(
    ({ what }, index): Row => ({
      what: `full lint, ${what}`,
      goal: SPEED,
      reached: ours(index),
      unit: "MB/s",
    }),
  );
  const beside = PEERS.flatMap((name) => {
    const goal = LEAST[name];
    return WORKLOADS.flatMap(({ what, messages }, index): Row[] => {
      if (leavesOut(bench, name, messages)) return [];
      const theirs = speeds[index]?.get(name);
      const row: Row = {
        what: `full lint, ${what}, times as fast as ${name}`,
        ...(goal && { goal }),
        reached: theirs === undefined ? undefined : ours(index) / theirs,
        ...(theirs !== undefined && { from: `${shown(ours(index))} : ${shown(theirs)} MB/s` }),
        ...(bench.peersTrouble !== undefined && { trouble: bench.peersTrouble }),
      };
      return [row];
    });
  });
  return { rows: [...own, ...beside], notes: [firstLints(engines)] };
}

function firstLints(engines: ReadonlyMap<Name, EngineProcess>): string {
  const each = [...engines].map(([name, { ready }]) => `${name} ${shown(ready.firstMs)} ms`);
  return `The first draft in a new process, one message, with all loaded: ${each.join(", ")}.`;
}
