/** A language server that the extension has started. */
export interface StartedServer {
  /** Ends it from outside, as a lack of memory would. */
  kill(): void;
  /** The file that a process keeps its program in as it was compiled. */
  readonly kept?: string | undefined;
  /** Starts a process more that is like it but for that file. */
  readonly startOther?: (kept: string) => StartedServer;
}

/** The servers that the extension starts from some moment on. */
interface CaughtServers {
  readonly started: readonly StartedServer[];
  /** Catches no more. */
  release(): void;
}

interface Forking {
  fork(program: string, args: readonly string[], options: object): { kill(signal: string): void };
}

/** What Node adds to its global object, as far as it matters here. */
interface NodeProcess {
  getBuiltinModule?(name: "node:child_process"): Forking;
}

/** Whether servers are workers, which end without a word, or processes. */
export const areWorkers = typeof process === "undefined" || process.versions?.node === undefined;

/**
 * Looks over the shoulder of the extension when it starts servers, while the suite runs that calls this: the extension
 * shares its globals. Gives those that were started so far.
 */
export function useStartedServers(): () => readonly StartedServer[] {
  let caught: CaughtServers | undefined;
  before(() => {
    caught = areWorkers ? catchWorkers() : catchProcesses();
  });
  after(() => caught?.release());
  return () => caught?.started ?? [];
}

function catchProcesses(): CaughtServers {
  const started: StartedServer[] = [];
  const module = (process as NodeProcess).getBuiltinModule?.("node:child_process");
  if (module === undefined) throw new Error("This Node does not give its modules away.");
  const { fork } = module;
  module.fork = (program, args, options) => {
    const child = fork(program, args, options);
    const startOther = (kept: string) => {
      const other = fork(program, [kept], options);
      return { kill: () => other.kill("SIGKILL") };
    };
    started.push({ kill: () => child.kill("SIGKILL"), kept: args[0], startOther });
    return child;
  };
  const release = () => {
    module.fork = fork;
  };
  return { started, release };
}

function catchWorkers(): CaughtServers {
  const started: StartedServer[] = [];
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(...all: ConstructorParameters<typeof Original>) {
      super(...all);
      started.push({ kill: () => this.terminate() });
    }
  };
  const release = () => {
    globalThis.Worker = Original;
  };
  return { started, release };
}
