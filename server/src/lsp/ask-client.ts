import { describeError } from "./guard.ts";
import type { RequestType0 } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Asks the client to show something anew. A client that refuses is told to the log; nothing else depends on it. */
export async function askClient(
  { connection, log }: Session,
  { method }: RequestType0<void, void>,
): Promise<void> {
  try {
    await connection.sendRequest(method);
  } catch (error) {
    log(`${method} was refused: ${describeError(error)}`);
  }
}
