import { makeMessages, readSources } from "../drafts.ts";
import type { Engine } from "./engine.ts";
import { createEngine } from "./ours.ts";
import { createPeer, isPeerName } from "./peers.ts";

/** What the process is asked: to lint drafts that are generated for it. */
export interface Task {
  readonly seed: number;
  /** Whether each draft is a new one, with the next seed, or the same one again. */
  readonly drafts: "new" | "same";
  readonly messages: number;
  /** How many times a draft is linted, each timed by itself. */
  readonly times: number;
  /** Whether a draft is linted as one file, message by message, or also read from the JSON that it comes in. */
  readonly as: "file" | "messages" | "envelope";
}

/** What it answers. */
export interface Timing {
  /** One for each draft. */
  readonly ms: readonly number[];
  /** Of all drafts: their UTF-8 bytes, and the findings in them. */
  readonly bytes: number;
  readonly findings: number;
}

/** What it says once it is ready for tasks: the time that the loaded engine took for its first draft, of one message. */
export interface Ready {
  readonly firstMs: number;
}

/*
 * `process ENGINE LOADER SOURCES`: one engine in a process of its own, so that none slows another down.
 */
const [name = "", loader = "", sourcesFolder = ""] = process.argv.slice(2);
const sources = readSources(new URL(sourcesFolder));

const engine: Engine = isPeerName(name) ? await createPeer(name, loader) : createEngine();
const loaded = performance.now();
await engine.find(makeMessages(sources, 0, 1).join(""));
answer({ firstMs: performance.now() - loaded });

process.on("message", async (task: Task) => answer(await run(task)));
process.on("disconnect", () => process.exit());

async function run({ seed, drafts, messages, times, as }: Task): Promise<Timing> {
  const timing = { ms: [] as number[], bytes: 0, findings: 0 };
  for (let time = 0; time < times; time++) {
    const parts = makeMessages(sources, drafts === "new" ? seed + time : seed, messages);
    const texts = as === "messages" ? parts : [parts.join("")];
    const envelope = JSON.stringify({ method: "textDocument/didOpen", params: { text: texts[0] } });
    const start = performance.now();
    if (as === "envelope") texts[0] = (JSON.parse(envelope) as { params: { text: string } }).params.text;
    for (const text of texts) timing.findings += (await engine.find(text)).length;
    timing.ms.push(performance.now() - start);
    timing.bytes += texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  }
  return timing;
}

function answer(value: Ready | Timing): void {
  process.send?.(value);
}
