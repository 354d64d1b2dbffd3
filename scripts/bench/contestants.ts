import { join } from "node:path";
import { MEMORY_FLAGS } from "../../client/src/memory-flags.ts";
import type { Programs } from "./bundles.ts";
import { makeDraft } from "./drafts.ts";
import { type Editor, type Start, startEditor, type Way } from "./editor.ts";
import type { PeerName } from "./engines/peers.ts";
import type { Bench } from "./group.ts";
import { append, type Keystroke, overtype } from "./keystrokes.ts";
import { LOADER } from "./peers.ts";
import type { Contestant } from "./typing.ts";

/**
 * A server that can be measured: ours as users start it, as VS Code's extension does, and without what keeps it
 * compiled; the floor, also over the extension's channel; or a wrapped peer.
 */
export type ServerName = "linkmsg" | "vscode" | "bundle" | "echo" | "echo over ipc" | PeerName;

/** How to start a server with the Node of the run. */
function startOf({ programs, folder }: Bench, name: ServerName): Start {
  if (name === "vscode") {
    const kept = join(folder, "vscode", "server.compiled");
    return { args: [...MEMORY_FLAGS, programs.vscode, kept], over: "ipc" };
  }
  if (name === "echo over ipc") return { args: [...MEMORY_FLAGS, programs.echo, "--node-ipc"], over: "ipc" };
  return { args: argumentsOf(programs, name), over: "stdio" };
}

function argumentsOf(programs: Programs, name: Exclude<ServerName, "vscode" | "echo over ipc">): string[] {
  if (name === "linkmsg") return [programs.linkmsg, "lsp"];
  if (name === "bundle") return [programs.server, "--stdio"];
  if (name === "echo") return [programs.echo, "--stdio"];
  return [programs.wrapper, name, LOADER, "--stdio"];
}

/** Starts a server and an editor, up to the point where a draft can be opened. */
export async function startServer(bench: Bench, name: ServerName, way: Way = "pull"): Promise<Editor> {
  const editor = startEditor(bench.node, startOf(bench, name), bench.folder, way);
  await editor.initialize();
  return editor;
}

/** Starts servers with the same draft of so many messages open in each, and its diagnostics there. */
export async function openInEach(
  bench: Bench,
  names: readonly ServerName[],
  text: string,
  way: Way = "pull",
): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const name of names) {
    const editor = await startServer(bench, name, way);
    editor.open(text);
    await (way === "pull" ? editor.pull() : editor.pushed());
    contestants.push({ editor, keys: keysFor(bench, text, "middle") });
  }
  return contestants;
}

/** Keystrokes for a draft, in the middle of it or at the end of the message there; always the same ones. */
export function keysFor(bench: Bench, text: string, where: "middle" | "end"): Generator<Keystroke> {
  const typed = makeDraft(bench.sources, TYPED_SEED, 20).replace(/^(?:###|Kind:).*$/gm, "");
  return where === "middle" ? overtype(text, typed) : append(text, typed);
}

const TYPED_SEED = 424_242;

/** Stops the servers. */
export async function stopAll(contestants: readonly Contestant[]): Promise<void> {
  await Promise.all(contestants.map(({ editor }) => editor.stop()));
}
