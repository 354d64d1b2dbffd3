import { writeResult } from "./report.ts";
import type { FailedTest, PassedTest, SuiteResult } from "./result.ts";

/**
 * Entry point that VS Code calls in its extension host (`extensionTestsPath`). Runs the suite with mocha's
 * browser build, which needs neither Node nor a page, reports the result, and rejects when a test failed.
 */
export async function run(): Promise<void> {
  const result = await runSuite().catch(resultOfCrash);
  await writeResult(result);
  if (result.failed.length > 0) throw new Error(`${result.failed.length} end-to-end tests failed.`);
}

async function runSuite(): Promise<SuiteResult> {
  prepareGlobals();
  // Not at the top: this build replaces the exports of the file that it is bundled into.
  await import("mocha/mocha.js");
  // Base collects and prints nothing; mocha's other reporters want a terminal or a page.
  mocha.setup({ ui: "bdd", reporter: Mocha.reporters.Base, timeout: 60_000 });
  await import("./suite/all.ts");
  return runMocha();
}

/** Mocha's browser build looks at the page's address; a Node extension host has none. */
function prepareGlobals(): void {
  const host: { location?: unknown } = globalThis;
  host.location ??= { search: "" };
}

function runMocha(): Promise<SuiteResult> {
  const passed: PassedTest[] = [];
  const failed: FailedTest[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed, failed }));
    runner.on("pass", (test) => passed.push({ title: test.fullTitle(), duration: test.duration ?? 0 }));
    runner.on("fail", (test, error: Error) => {
      failed.push({ title: test.fullTitle(), message: error.stack ?? String(error) });
    });
  });
}

function resultOfCrash(error: unknown): SuiteResult {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: [], failed: [{ title: "the suite starts", message }] };
}
