import type { BaseLanguageClient } from "vscode-languageclient";

/** The running language client; `restart` and `stop` work in every state, also after a failed start. */
export interface Session {
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
  let pending: Promise<void> = Promise.resolve();

  async function stopCurrent(): Promise<void> {
    const old = client;
    client = undefined;
    // A server that is dead or hangs can only be left behind.
    await old?.dispose().catch(() => undefined);
  }

  async function startAnew(): Promise<void> {
    await stopCurrent();
    client = createClient();
    await client.start();
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = pending.then(work);
    pending = done.catch(() => undefined);
    return done;
  }

  return { restart: () => enqueue(startAnew), stop: () => enqueue(stopCurrent) };
}
