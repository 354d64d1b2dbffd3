import { type BaseLanguageClient, State } from "vscode-languageclient";

/** What the language server is doing. */
export type ServerState = "starting" | "running" | "stopped";

/** The running language client; `restart` and `stop` work in every state, also after a failed start. */
export interface Session {
  /** The client of the last start, to send requests with; undefined before the first start and after `stop`. */
  readonly client: BaseLanguageClient | undefined;
  readonly state: ServerState;
  /** Calls `listener` after each change of the state; what is returned ends that. */
  onDidChangeState(listener: () => void): { dispose(): void };
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes a session of clients that `createClient` builds. Nothing starts before the first `restart`.
 *
 * Each start takes a new client: one that failed to start, or whose server died, cannot be used again.
 */
export function createSession(createClient: () => BaseLanguageClient): Session {
  let client: BaseLanguageClient | undefined;
  let state: ServerState = "stopped";
  let pending: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  function enter(next: ServerState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function stopCurrent(): Promise<void> {
    const old = client;
    client = undefined;
    // A server that is dead or hangs can only be left behind.
    await old?.dispose().catch(() => undefined);
    enter("stopped");
  }

  async function startAnew(): Promise<void> {
    await stopCurrent();
    const started = createClient();
    client = started;
    enter("starting");
    started.onDidChangeState(({ newState }) => {
      if (client === started) enter(serverState(newState));
    });
    await started.start();
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = pending.then(work);
    pending = done.catch(() => undefined);
    return done;
  }

  return {
    get client() {
      return client;
    },
    get state() {
      return state;
    },
    onDidChangeState(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    restart: () => enqueue(startAnew),
    stop: () => enqueue(stopCurrent),
  };
}

function serverState(state: State): ServerState {
  if (state === State.Starting) return "starting";
  return state === State.Running ? "running" : "stopped";
}
