import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { buildPrograms } from "./bench/bundles.ts";
import { cleanUpAtEnd, killChildren, scratchFolder } from "./bench/cleanup.ts";
import { readSources } from "./bench/drafts.ts";
import type { Bench, Group, Outcome } from "./bench/group.ts";
import { measureCheck } from "./bench/groups/check.ts";
import { measureFeatures } from "./bench/groups/features.ts";
import { measureLint } from "./bench/groups/lint.ts";
import { measureMemory } from "./bench/groups/memory.ts";
import { measureOpening } from "./bench/groups/open.ts";
import { measurePeers } from "./bench/groups/peers.ts";
import { measureSizes } from "./bench/groups/sizes.ts";
import { measureStartup } from "./bench/groups/startup.ts";
import { measureTyping } from "./bench/groups/typing.ts";
import { installPeers } from "./bench/peers.ts";
import { facts, writePage } from "./bench/report.ts";
import { drawTable, verdict } from "./bench/table.ts";

/*
 * Measures how fast linkmsg is, beside a floor or another linter in the same run, and prints one table:
 *
 *   npm run bench [-- --only GROUP] [--quick] [--node PROGRAM]
 *
 * A whole run takes up to ten minutes and writes its table into docs/PERFORMANCE.md; a quick one takes two and writes
 * nothing, nor does one of a single group, or with another Node than the script's own. The status is 1 where a row could
 * not be measured; a goal that is missed shows in the table only.
 */
const GROUPS: Readonly<Record<string, Group>> = {
  typing: measureTyping,
  peers: measurePeers,
  startup: measureStartup,
  features: measureFeatures,
  lint: measureLint,
  open: measureOpening,
  memory: measureMemory,
  sizes: measureSizes,
  check: measureCheck,
};

const NEED_PEERS = ["peers", "lint"];

const { values } = parseArgs({
  options: { only: { type: "string" }, quick: { type: "boolean" }, node: { type: "string" } },
});
cleanUpAtEnd();
await main();
process.exit();

async function main(): Promise<void> {
  const names = Object.keys(GROUPS).filter((name) => values.only === undefined || values.only === name);
  if (names.length === 0) throw new Error(`--only takes one of ${Object.keys(GROUPS).join(", ")}`);
  const bench = await prepare(
    names.some((name) => NEED_PEERS.includes(name)) ? await installPeers() : undefined,
  );
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await measured(name, bench));
  const rows = outcomes.flatMap((outcome) => outcome.rows);
  const version = execFileSync(bench.node, ["--version"], { encoding: "utf8" }).trim();
  const notes = [...facts(version, new Date()), ...outcomes.flatMap((outcome) => outcome.notes ?? [])];
  const text = `${drawTable(rows)}\n\n${notes.map((note) => `- ${note}`).join("\n")}`;
  console.log(`\n${text}`);
  const isComplete = rows.every((row) => verdict(row) !== "NOT MEASURED");
  if (!isComplete) process.exitCode = 1;
  else if (!values.quick && values.only === undefined && values.node === undefined) writePage(text);
}

async function prepare(peersTrouble: string | undefined): Promise<Bench> {
  return {
    node: values.node ?? process.execPath,
    programs: await buildPrograms(scratchFolder()),
    sources: readSources(),
    folder: scratchFolder(),
    quick: values.quick === true,
    count: (usual, quick) => (values.quick ? quick : usual),
    peersTrouble,
  };
}

/** A group that fails has one row that says so. */
async function measured(name: string, bench: Bench): Promise<Outcome> {
  const start = performance.now();
  try {
    return (await GROUPS[name]?.(bench)) ?? { rows: [] };
  } catch (error) {
    return { rows: [{ what: name, reached: undefined, trouble: String(error).split("\n", 1).join("") }] };
  } finally {
    killChildren();
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}
