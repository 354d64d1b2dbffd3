import { Uri, workspace } from "vscode";
import { RESULT_VARIABLE, type SuiteResult } from "./result.ts";

/** Hands the result to the script that waits for it: as a file, or on the console where a host has no files. */
export async function writeResult(result: SuiteResult): Promise<void> {
  const text = JSON.stringify(result);
  const path = typeof process === "undefined" ? undefined : process.env[RESULT_VARIABLE];
  if (path === undefined) {
    console.log(`${RESULT_VARIABLE} ${text}`);
    return;
  }
  const target = Uri.file(path);
  const draft = Uri.file(`${path}.part`);
  await workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  // Renamed when complete, so that nobody reads half of it.
  await workspace.fs.rename(draft, target, { overwrite: true });
}
