import { type CancellationToken, LSPErrorCodes, ResponseError } from "./protocol.ts";
import { Outdated } from "./slices.ts";

/** Takes one line for the client's log. */
export type Log = (line: string) => void;

/** Answers one request. */
export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps a handler so that nothing it does reaches the connection: a request that was cancelled is answered as
 * such, as is one about a text that has changed, and one that throws is logged by its name and answered with `fallback`.
 */
export function guard<P, R>(
  name: string,
  handler: Handler<P, R>,
  fallback: R,
  log: Log,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof Outdated) return outdated();
      log(`${name} failed: ${describeError(error)}`);
      return fallback;
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

function outdated(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, "the text or its settings changed meanwhile");
}

/** Wraps a notification's handler: one that throws is logged by its name, and the server goes on. */
export function guardNotification<P>(
  name: string,
  handler: (params: P) => void | Promise<void>,
  log: Log,
): (params: P) => Promise<void> {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      log(`${name} failed: ${describeError(error)}`);
    }
  };
}

/** An error by its kind and the places it came through. Its own words are left out: they may quote a draft. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").replace(error.message, "").match(/^ +at .*$/gm) ?? [];
  return [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(" ");
}
