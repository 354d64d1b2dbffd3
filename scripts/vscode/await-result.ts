import { existsSync, readFileSync } from "node:fs";
import type { SuiteResult } from "../../tests/e2e/result.ts";

/**
 * Waits for the file that the suite writes when it is done, and reads it.
 * Rejects after `limit` ms, and when `failure` rejects first.
 */
export async function awaitResult(
  path: string,
  limit: number,
  failure: Promise<never>,
): Promise<SuiteResult> {
  let timer: NodeJS.Timeout | undefined;
  const started = Date.now();
  const arrival = new Promise<SuiteResult>((resolve, reject) => {
    timer = setInterval(() => {
      if (existsSync(path)) resolve(JSON.parse(readFileSync(path, "utf8")));
      else if (Date.now() - started > limit) {
        reject(new Error(`The suite had no result after ${Math.round(limit / 1000)} seconds.`));
      }
    }, 100);
  });
  try {
    return await Promise.race([arrival, failure]);
  } finally {
    clearInterval(timer);
  }
}
