import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Check, Outcome } from "./release/check.ts";
import { type Result, table } from "./release/table.ts";

/*
 * Tries every goal that a release must reach, and prints one table: `npm run test:release`. With `--only NAME`, which
 * may stand several times, only those in `scripts/release/checks/NAME.ts`. Ends with status 1 where one is missed.
 * It takes many minutes; `npm test` has the quick part.
 */
const folder = new URL("./release/checks/", import.meta.url);
const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const results: Result[] = [];
for (const name of chosen(values.only)) {
  const { check } = (await import(new URL(`${name}.ts`, folder).href)) as { readonly check: Check };
  process.stderr.write(`${name} …`);
  const start = performance.now();
  const outcome = await attempt(check);
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(` ${outcome.ok ? "ok" : "FAILED"} (${seconds.toFixed(0)} s)\n`);
  results.push({ name, goal: check.goal, seconds, ...outcome });
}
console.log(table(results));
if (results.some(({ ok }) => !ok)) process.exitCode = 1;

function chosen(only: readonly string[] | undefined): readonly string[] {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .sort();
  const unknown = only?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`There is no check “${unknown[0]}”. There are: ${known.join(", ")}.`);
  return only ?? known;
}

async function attempt(check: Check): Promise<Outcome> {
  try {
    return await check.run();
  } catch (error) {
    return { ok: false, figure: error instanceof Error ? error.message : String(error), cases: 0 };
  }
}
