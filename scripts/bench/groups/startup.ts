import { MEMORY_FLAGS } from "../../../client/src/memory-flags.ts";
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
    echoOverIpc: () => toDiagnostics(bench, "echo over ipc", text),
    linkmsg: () => toDiagnostics(bench, "linkmsg", text),
    vscode: () => toDiagnostics(bench, "vscode", text),
    bundle: () => toDiagnostics(bench, "bundle", text),
    empty: () => timeRun(bench.node, [bench.programs.empty]),
  };
  for (const name of ["linkmsg", "vscode"] as const) await keepCompiled(bench, name, text);
  const ms = await inTurns(runs, bench.count(21, 9), WARM_UP);
  const row = (what: string, ours: readonly number[], theirs: readonly number[], most?: number): Row =>
    ratio(what, most === undefined ? undefined : { most }, median(ours), median(theirs));
  return {
    rows: [
      row("start to first diagnostics, linkmsg lsp : echo server", ms.linkmsg, ms.echo, 1.05),
      row(
        "start to first diagnostics, as VS Code starts it : echo server started so",
        ms.vscode,
        ms.echoOverIpc,
        1.05,
      ),
      row("start to first diagnostics, the bundle itself, compiled anew : echo server", ms.bundle, ms.echo),
      row("start to first diagnostics, linkmsg lsp : node with an empty file", ms.linkmsg, ms.empty),
      row("start to first diagnostics, echo server : node with an empty file", ms.echo, ms.empty),
    ],
    notes: [
      `Start-ups: ${ms.echo.length} rounds in turns behind ${WARM_UP} that do not count, and one of linkmsg lsp and of the server as VS Code starts it, which ended as editors end them, so that their compiled forms are kept (the bundle itself and the echo server are compiled each time). VS Code's extension forks its server, with ${MEMORY_FLAGS.join(" ")}, and talks to it over Node's own channel; the echo server beside it as well, both by the Node of the run, not by the editor's. p95 of linkmsg lsp ${p95(ms.linkmsg)} ms, as VS Code starts it ${p95(ms.vscode)} ms, of the echo server ${p95(ms.echo)} ms.`,
    ],
  };
};

function p95(ms: readonly number[]): string {
  return shown(percentile(ms, 0.95));
}

/** What was compiled is kept when a server ends, and what is measured is killed. */
async function keepCompiled(bench: Bench, name: ServerName, text: string): Promise<void> {
  const editor = await startServer(bench, name);
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
