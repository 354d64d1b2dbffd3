import { RAL } from "./lsp/protocol.ts";

/**
 * Gives the library for JSON-RPC what it asks of its host: timers and a console. It must be called before anything is
 * served. The library's own start for Node loads Node's network, processes and cryptography first; buffers and streams,
 * which it needs them for, are read and written here without it.
 */
export function installRuntime(): void {
  const runtime: Partial<Runtime> = {
    get console() {
      return globalThis.console;
    },
    timer: { setTimeout: later, setInterval: every, setImmediate: soon },
  };
  RAL.install(runtime as Runtime);
}

type Runtime = ReturnType<typeof RAL>;
type Timers = Runtime["timer"];

const later: Timers["setTimeout"] = (run, ms, ...args) => {
  const timer = setTimeout(run, ms, ...args);
  return { dispose: () => clearTimeout(timer) };
};

const every: Timers["setInterval"] = (run, ms, ...args) => {
  const timer = setInterval(run, ms, ...args);
  return { dispose: () => clearInterval(timer) };
};

/** In a browser it is a timer of no time, as there is nothing quicker that lets messages in. */
const soon: Timers["setImmediate"] = (run, ...args) => {
  if (typeof setImmediate !== "function") return later(run, 0, ...args);
  const turn = setImmediate(run, ...args);
  return { dispose: () => clearImmediate(turn) };
};
