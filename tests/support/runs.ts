/**
 * How many cases a property test tries: `usual` in an ordinary run. The release run (`npm run test:release`) sets
 * `LINKMSG_RUNS` to a factor, as in `LINKMSG_RUNS=25`, and each property tries that many times as many cases.
 * A factor below 1 tries fewer, at least one. Throws where the variable is not a positive number.
 */
export function runs(usual: number): number {
  const text = process.env["LINKMSG_RUNS"];
  if (text === undefined || text === "") return usual;
  const factor = Number(text);
  if (!Number.isFinite(factor) || factor <= 0)
    throw new Error(`LINKMSG_RUNS must be a positive number, such as 25, and is "${text}".`);
  return Math.max(1, Math.round(usual * factor));
}
