import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { ROOT } from "../build/products.ts";

const SERVER = fileURLToPath(new URL("server/dist/server.cjs", ROOT));

/**
 * Loaded ahead of the server: on `SIGUSR2` it collects garbage and writes how many bytes of heap are in use. A signal
 * reaches it without a message of the protocol.
 */
const MEASURE = `
process.on("SIGUSR2", () => {
  for (let times = 0; times < 3; times++) globalThis.gc();
  process.stderr.write("heap " + process.memoryUsage().heapUsed + "\\n");
});
`;

/** The real server, and how much memory it needs. */
export interface MeasuredServer {
  readonly connection: ProtocolConnection;
  /** Bytes of heap in use after garbage was collected. */
  heap(): Promise<number>;
  /** How many diagnostics were pushed for a document, ever. */
  pushes(): number;
  stop(): void;
}

/** Starts the built server and initializes it. Does not work on Windows, which has no such signals. */
export async function startMeasured(capabilities: object): Promise<MeasuredServer> {
  const preload = `data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const child = spawn(process.execPath, ["--expose-gc", "--import", preload, SERVER, "--stdio"], {
    stdio: "pipe",
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let pushes = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, () => {
    pushes++;
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    heap() {
      child.kill("SIGUSR2");
      return new Promise((resolve) => {
        let told = "";
        const take = (chunk: Buffer): void => {
          told += String(chunk);
          const found = /heap (\d+)\n/.exec(told);
          if (!found) return;
          child.stderr.off("data", take);
          resolve(Number(found[1]));
        };
        child.stderr.on("data", take);
      });
    },
    pushes: () => pushes,
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}
