import { startServer } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import { startEngine } from "../engines/start.ts";
import type { Bench, Group } from "../group.ts";
import { inTurns } from "../run.ts";
import { median } from "../statistics.ts";
import { ratio } from "../table.ts";

const SIZE = 10_000;

/**
 * From opening a draft of 3.5 MB in a new server to its first diagnostics, beside a new process that reads the same text
 * from JSON and lints it once.
 */
export const measureOpening: Group = async (bench) => {
  const text = makeDraft(bench.sources, SIZE, SIZE);
  const ms = await inTurns(
    {
      linkmsg: () => inServer(bench, "linkmsg", text),
      floor: () => inEngine(bench),
      echo: () => inServer(bench, "echo", text),
    },
    bench.count(7, 3),
  );
  const what = "open 3.5 MB to first diagnostics";
  return {
    rows: [
      ratio(`${what} : JSON.parse and one lint`, { most: 1.5 }, median(ms.linkmsg), median(ms.floor)),
      ratio(`${what} : echo server`, undefined, median(ms.linkmsg), median(ms.echo)),
    ],
  };
};

async function inServer(bench: Bench, name: "linkmsg" | "echo", text: string): Promise<number> {
  const editor = await startServer(bench, name);
  const start = performance.now();
  editor.open(text);
  await editor.pull();
  const taken = performance.now() - start;
  await editor.stop();
  return taken;
}

async function inEngine(bench: Bench): Promise<number> {
  const engine = await startEngine(bench, "linkmsg");
  const { ms } = await engine.run({ seed: SIZE, drafts: "new", messages: SIZE, times: 1, as: "envelope" });
  engine.stop();
  return median(ms);
}
