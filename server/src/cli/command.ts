/** Where a command writes: results to `stdout`, everything else to `stderr`. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Runs a command with the arguments behind its name. Gives the exit status; throws a `UsageError` for wrong usage. */
export type Command = (args: readonly string[], streams: Streams) => number | Promise<number>;
