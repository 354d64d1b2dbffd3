import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { findProgram } from "./find-program.ts";
import { ROOT } from "./folders.ts";

/** A desktop VS Code, or why there is none to run tests in. */
export type Desktop = { readonly executable: string; readonly origin: string } | { readonly missing: string };

const DOWNLOADS = join(ROOT, ".vscode-test");
const UPDATE_SITE = "https://update.code.visualstudio.com/api/releases/stable";

/** Finds a desktop VS Code: one downloaded before, one that can be downloaded now, or one that is installed. */
export async function findDesktop(): Promise<Desktop> {
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    return { missing: "there is no display for its window" };
  }
  const installed = installedExecutable();
  if (hasDownload() || (await isReachable(UPDATE_SITE))) {
    try {
      const executable = await downloadAndUnzipVSCode({
        cachePath: DOWNLOADS,
        extensionDevelopmentPath: ROOT,
      });
      return { executable, origin: "downloaded to .vscode-test" };
    } catch (error) {
      if (installed === undefined) return { missing: `it could not be downloaded (${String(error)})` };
    }
  }
  if (installed !== undefined) return { executable: installed, origin: "installed on this machine" };
  return { missing: "it is not installed and its download site cannot be reached" };
}

function hasDownload(): boolean {
  return existsSync(DOWNLOADS) && readdirSync(DOWNLOADS).some((name) => name.startsWith("vscode-"));
}

/** The program behind the `code` command, which itself only passes its arguments on and returns. */
function installedExecutable(): string | undefined {
  const command = findProgram(["code", "codium"]);
  if (command === undefined) return undefined;
  const folder = dirname(command);
  const candidates = [
    ...["../code", "../codium", "../Code.exe", "../VSCodium.exe"],
    ...["../../../MacOS/Electron", "../../../MacOS/Code", "../../../MacOS/VSCodium"],
  ];
  return candidates.map((path) => join(folder, path)).find((path) => existsSync(path));
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(8000) });
    return answer.ok;
  } catch {
    return false;
  }
}
