import { describeError } from "./lsp/guard.ts";

/** The part of a process that is used. */
interface Crashing {
  readonly stderr: { write(line: string): unknown };
  on(event: "uncaughtException" | "unhandledRejection", listener: (error: unknown) => void): unknown;
  exit(status: number): never;
}

/**
 * Ends a process with status 1 for what nobody caught, with one line on standard error: the error by its kind and
 * place. Its own words are left out, as Node would not: they may quote a draft.
 */
export function endOnCrash(process: Crashing): void {
  const end = (error: unknown): never => {
    process.stderr.write(`linkmsg: the server failed and ends: ${describeError(error)}\n`);
    return process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
