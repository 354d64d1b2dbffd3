import type { Log } from "./guard.ts";
import { readParams } from "./params.ts";
import { ErrorCodes, type Message, ResponseError } from "./protocol.ts";

/** Where a server stands between its start and its end. */
export interface LifeCycle {
  stage: "new" | "running" | "down";
}

/** What a message meets before its handler: it is handled, refused with an error, or passed over. */
export type Passage =
  | { readonly kind: "handle"; readonly params: unknown }
  | { readonly kind: "refuse"; readonly error: ResponseError<never> }
  | { readonly kind: "drop" };

/**
 * Stands in front of all handlers, those of the library too: a message that does not belong where the server stands
 * in its life does not get through, and the parameters of one that does are as they should be. A notification
 * with others is told to `log`, without any of its words, and left out.
 */
export function gate({ stage }: LifeCycle, { method, params, isRequest }: Arriving, log: Log): Passage {
  if (isRequest) {
    const error = refusal(stage, method);
    if (error) return { kind: "refuse", error };
  } else if (stage !== "running") return { kind: "drop" };
  try {
    return { kind: "handle", params: readParams(method, params) };
  } catch (error) {
    const why = error instanceof ResponseError ? error.message : "the parameters can't be read";
    if (isRequest) return { kind: "refuse", error: new ResponseError(ErrorCodes.InvalidParams, why) };
    log(`${method} was left out: ${why}`);
    return { kind: "drop" };
  }
}

/** A request or a notification as it came from the client. */
export interface Arriving {
  readonly method: string;
  readonly params: unknown;
  readonly isRequest: boolean;
}

/** Undefined for answers of the client, which have no method. */
export function arriving(message: Message): Arriving | undefined {
  const { method, params, id } = message as { method?: string; params?: unknown; id?: unknown };
  return method === undefined ? undefined : { method, params, isRequest: id !== undefined };
}

function refusal(stage: LifeCycle["stage"], method: string): ResponseError<never> | undefined {
  if (stage === "down") return new ResponseError(ErrorCodes.InvalidRequest, "the server is shut down");
  if (stage === "new" && method !== "initialize")
    return new ResponseError(ErrorCodes.ServerNotInitialized, "the server waits for initialize");
  if (stage === "running" && method === "initialize")
    return new ResponseError(ErrorCodes.InvalidRequest, "initialize was sent before");
  return undefined;
}
