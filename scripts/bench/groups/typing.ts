import { setTimeout as pause } from "node:timers/promises";
import { keysFor, openInEach, stopAll } from "../contestants.ts";
import { makeDraft } from "../drafts.ts";
import type { Editor } from "../editor.ts";
import { createEngine } from "../engines/ours.ts";
import type { Bench, Group } from "../group.ts";
import { median, percentile } from "../statistics.ts";
import { type Goal, type Row, ratio } from "../table.ts";
import { type Effort, type Latencies, NOTHING_SENT, typeInTurns } from "../typing.ts";

const SIZES = [1, 100, 1_000, 10_000];

/** From a keystroke to its diagnostics, beside a server that does nothing but keep the text. */
export const measureTyping: Group = async (bench) => {
  const sizes: SizeResult[] = [];
  for (const size of SIZES) sizes.push(await measureSize(bench, size));
  const series = (pick: (result: SizeResult) => Pair, what: string) =>
    sizes.map((result) => atMedian(result, pick(result), what));
  return {
    rows: [
      ...sizes.flatMap((result) => mainRows(result)),
      flatness(sizes),
      ...series(({ middle }) => barriersOf(middle), "the same to a barrier behind it"),
      ...series(({ end }) => end, "the same at the end of a message"),
      ...series(({ push }) => push, "the same, pushed"),
      ...series(({ push }) => barriersOf(push), "the same, pushed, to a barrier behind it"),
    ],
    notes: sizes.map(({ note }) => note),
  };
};

/** Latencies in ms, ours and those of the echo server. */
interface Pair {
  readonly ours: Latencies;
  readonly echo: Latencies;
}

interface SizeResult {
  readonly size: number;
  readonly middle: Pair;
  readonly end: Pair;
  readonly push: Pair;
  readonly note: string;
}

async function measureSize(bench: Bench, size: number): Promise<SizeResult> {
  const effort: Effort = {
    samples: bench.count(120, 40),
    warmUp: bench.count(20, 10),
    seconds: bench.count(12, 3),
  };
  const text = makeDraft(bench.sources, size, size);
  const pulled = await openInEach(bench, ["linkmsg", "echo"], text);
  const sent = await pulled[0]?.editor.pull();
  const middle = pair(await typeInTurns(pulled, (editor) => editor.pull(), effort));
  const atEnd = pulled.map(({ editor }) => ({ editor, keys: keysFor(bench, text, "end") }));
  const end = pair(await typeInTurns(atEnd, (editor) => editor.pull(), effort));
  await stopAll(pulled);
  const pushed = await openInEach(bench, ["linkmsg", "echo"], text, "push");
  const push = pair(await typeInTurns(pushed, waitForPush, effort));
  await stopAll(pushed);
  const found = (await createEngine().find(text)).length;
  return { size, middle, end, push, note: noteOn(text, size, found, sent ?? 0) };
}

function pair([ours, echo]: readonly Latencies[]): Pair {
  if (ours === undefined || echo === undefined) throw new Error("two servers must be measured");
  return { ours, echo };
}

/** A server need not send what has not changed; whether it still will shows when barriers pass it. */
async function waitForPush(editor: Editor): Promise<unknown> {
  let isThere = false;
  const push = editor.pushed().then(() => {
    isThere = true;
  });
  const silence = async () => {
    await editor.barrier();
    await pause(10);
    if (!isThere) await editor.barrier();
    return NOTHING_SENT;
  };
  return Promise.race([push, silence()]);
}

function mainRows(result: SizeResult): Row[] {
  const { size, middle } = result;
  const what = `keystroke to diagnostics : echo server, ${messages(size)}`;
  const p95 = (of: Latencies) => percentile(of.answer, 0.95);
  return [
    ratio(`${what}, p50`, goalAt(size), median(middle.ours.answer), median(middle.echo.answer)),
    ratio(`${what}, p95`, size < 10_000 ? { most: 2 } : undefined, p95(middle.ours), p95(middle.echo)),
  ];
}

function atMedian({ size }: SizeResult, { ours, echo }: Pair, what: string): Row {
  return ratio(`${what}, ${messages(size)}, p50`, goalAt(size), median(ours.answer), median(echo.answer));
}

function goalAt(size: number): Goal {
  return { most: size < 10_000 ? 1.5 : 1 };
}

function flatness(sizes: readonly SizeResult[]): Row {
  const at = (index: number) => median(sizes.at(index)?.middle.ours.answer ?? []);
  return ratio("keystroke to diagnostics, 10,000 messages : 1 message, p50", { most: 1.5 }, at(-1), at(0));
}

function barriersOf({ ours, echo }: Pair): Pair {
  return { ours: { ...ours, answer: ours.barrier }, echo: { ...echo, answer: echo.barrier } };
}

function noteOn(text: string, size: number, found: number, sent: number): string {
  const kilobytes = Math.ceil(Buffer.byteLength(text) / 1000);
  return `${messages(size)}: ${number(kilobytes)} KB, ${number(found)} ${found === 1 ? "finding" : "findings"}, of which ${number(sent)} ${sent === 1 ? "is" : "are"} sent.`;
}

function messages(size: number): string {
  return size === 1 ? "1 message" : `${number(size)} messages`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
