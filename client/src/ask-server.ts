import type { Session } from "./session.ts";

/** Sends a request to the language server; undefined where there is none, or where it has no answer. Never rejects. */
export async function askServer<R>(session: Session, method: string, params: object): Promise<R | undefined> {
  try {
    return (await session.client?.sendRequest<R | null>(method, params)) ?? undefined;
  } catch {
    // The client has written it to its log; a server that stops in between is nothing to tell the writer.
    return undefined;
  }
}
