/** Prints `what` and, while `work` runs, how long it has taken so far; a line's end when it is over. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stdout.write(`${what} `);
  const timer = setInterval(() => process.stdout.write(seconds() % 10 === 0 ? `${seconds()} s` : "."), 2000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    process.stdout.write(` (${seconds()} s)\n`);
  }
}
