import type { ServerOptions } from "../../server/src/lsp/server.ts";
import { startInMemory, type TestClient } from "./client.ts";
import { startProcess } from "./process.ts";
import { isBuilt, startWorker } from "./worker.ts";

/**
 * One suite for all ways to reach the server; each test gets a server of its own. `options` hold for the one in
 * memory; the others have what they ship with. That of VS Code is tested once it is built, and where the suite needs
 * no disk: it has none.
 */
export function describeServers(
  what: string,
  suite: (client: () => TestClient) => void,
  options?: ServerOptions,
): void {
  describeServer(`${what} in memory`, suite, () => ({ client: startInMemory(options), stop: () => {} }));
  describeServer(`${what} over standard input and output`, suite, () => {
    const { client, process } = startProcess();
    return { client, stop: () => void process.kill() };
  });
  const needsDisk = options?.files !== undefined || options?.configs !== undefined;
  if (isBuilt && !needsDisk) describeServer(`${what} in a browser's worker`, suite, startWorker);
}

function describeServer(
  title: string,
  suite: (client: () => TestClient) => void,
  start: () => { client: TestClient; stop: () => void },
): void {
  describe(title, () => {
    let client: TestClient;
    let stop: () => void;
    beforeEach(() => {
      ({ client, stop } = start());
    });
    afterEach(() => {
      client.connection.dispose();
      stop();
    });
    suite(() => client);
  });
}
