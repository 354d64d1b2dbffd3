import { type ServerName, startServer } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import type { Bench, Group } from "../group.ts";
import { inTurns, timeRun } from "../run.ts";
import { median, percentile } from "../statistics.ts";
import { type Row, ratio, shown } from "../table.ts";

const WARM_UP = 2;

/** From starting a server to the first diagnostics of a draft of one message. */
export const measureStartup: Group = async (bench) => {
  const text = makeDraft(bench.sources, 1, 1);
  const runs = {
    echo: () => toDiagnostics(bench, "echo", text),
    linkmsg: () => toDiagnostics(bench, "linkmsg", text),
    bundle: () => toDiagnostics(bench, "bundle", text),
    empty: () => timeRun(bench.node, [bench.programs.empty]),
  };
  await keepCompiled(bench, text);
  const ms = await inTurns(runs, bench.count(21, 9), WARM_UP);
  const row = (what: string, ours: readonly number[], theirs: readonly number[], most?: number): Row =>
    ratio(what, most === undefined ? undefined : { most }, median(ours), median(theirs));
  return {
    rows: [
      row("start to first diagnostics, linkmsg lsp : echo server", ms.linkmsg, ms.echo, 1.05),
      row("start to first diagnostics, the bundle itself : echo server", ms.bundle, ms.echo, 1.05),
      row("start to first diagnostics, linkmsg lsp : node with an empty file", ms.linkmsg, ms.empty),
      row("start to first diagnostics, echo server : node with an empty file", ms.echo, ms.empty),
    ],
    notes: [
      `Start-ups: ${ms.echo.length} rounds in turns behind ${WARM_UP} that do not count, and one of linkmsg lsp that ended as editors end it, so that its compiled form is kept (the bundle itself and the echo server are compiled each time); p95 of linkmsg lsp ${shown(percentile(ms.linkmsg, 0.95))} ms, of the echo server ${shown(percentile(ms.echo, 0.95))} ms.`,
    ],
  };
};

/** What was compiled is kept when a server ends, and what is measured is killed. */
async function keepCompiled(bench: Bench, text: string): Promise<void> {
  const editor = await startServer(bench, "linkmsg");
  editor.open(text);
  await editor.pull();
  await editor.quit();
}

async function toDiagnostics(bench: Bench, name: ServerName, text: string): Promise<number> {
  const start = performance.now();
  const editor = await startServer(bench, name);
  editor.open(text);
  await editor.pull();
  const taken = performance.now() - start;
  await editor.stop();
  return taken;
}
