import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SuiteResult } from "../tests/e2e/result.ts";
import { findDesktop } from "./vscode/desktop.ts";
import { ROOT } from "./vscode/folders.ts";
import { runInDesktop, runInServer } from "./vscode/run-suite.ts";

/*
 * Runs tests/e2e in a real VS Code: `node scripts/build.ts --tests && node scripts/e2e.ts`.
 * LINKMSG_E2E=desktop or LINKMSG_E2E=server decides where; otherwise the script does, and says why.
 * Ends with status 0 only when the suite has run and every test has passed.
 */
try {
  requireBuild();
  const result = await runSuite();
  print(result);
  process.exitCode = result.failed.length === 0 && result.passed.length > 0 ? 0 : 1;
} catch (error) {
  console.error(
    `The end-to-end suite could not run: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}

async function runSuite(): Promise<SuiteResult> {
  const wish = process.env["LINKMSG_E2E"];
  if (wish === "server") return inServer("LINKMSG_E2E=server asks for it");
  const desktop = await findDesktop();
  if ("missing" in desktop) {
    if (wish === "desktop")
      throw new Error(`LINKMSG_E2E=desktop asks for VS Code's desktop, but ${desktop.missing}.`);
    return inServer(desktop.missing);
  }
  console.log(`Running in VS Code's desktop (${desktop.origin}).`);
  try {
    return await runInDesktop(desktop.executable);
  } catch (error) {
    if (wish === "desktop") throw error;
    return inServer(`the desktop run failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function inServer(why: string): Promise<SuiteResult> {
  console.log(`Running in VS Code's server (from npm) and headless Chromium instead of the desktop: ${why}.`);
  return runInServer();
}

function requireBuild(): void {
  const products = ["dist/extension.cjs", "server/dist/server.cjs", "out/e2e/index.cjs"];
  const absent = products.filter((path) => !existsSync(join(ROOT, path)));
  if (absent.length > 0) {
    throw new Error(`${absent.join(", ")} is missing. Run \`node scripts/build.ts --tests\` first.`);
  }
}

function print({ passed, failed }: SuiteResult): void {
  console.log();
  for (const { title, duration } of passed) console.log(`  ✔ ${title} (${duration}ms)`);
  for (const { title, message } of failed) console.log(`  ✖ ${title}\n${message.replace(/^/gm, "      ")}`);
  console.log(`\n${passed.length} passed, ${failed.length} failed`);
}
