import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { workbenchAddress } from "./vscode/address.ts";
import { findProgram } from "./vscode/find-program.ts";
import { cacheFolder, ROOT } from "./vscode/folders.ts";
import { ensureServer } from "./vscode/install-server.ts";
import { runServer } from "./vscode/run-server.ts";

/*
 * Opens examples/ in VS Code with the extension loaded: `npm start`.
 * `--browser` takes VS Code's page in the browser although an editor is installed; `--no-open` only prints its address.
 */
const { values } = parseArgs({ options: { browser: { type: "boolean" }, "no-open": { type: "boolean" } } });
const EXAMPLES = join(ROOT, "examples");
/** What is shown at once: the drafts with remarks in them. */
const FIRST = join(EXAMPLES, "first-tries.linkmsg");

try {
  requireBuild();
  const editor = values.browser ? undefined : findEditor();
  if (editor === undefined) await startInBrowser();
  else await startEditor(editor);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function requireBuild(): void {
  const products = ["dist/extension.js", "dist/server.js"];
  if (products.every((path) => existsSync(join(ROOT, path)))) return;
  throw new Error("LinkMsg is not built yet. Run `npm run build` first.");
}

/** The command of an editor that can open a window here. */
function findEditor(): string | undefined {
  // In the terminal of a remote window `code` only talks to that window, and cannot load an extension.
  if (!hasDisplay() || process.env["VSCODE_IPC_HOOK_CLI"]) return undefined;
  return findProgram(["code", "codium", "cursor"]);
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

function startEditor(command: string): Promise<void> {
  console.log(`Opening the examples in ${command}, with LinkMsg loaded.`);
  const windows = process.platform === "win32";
  const args = [
    `--extensionDevelopmentPath=${ROOT}`,
    "--disable-workspace-trust",
    EXAMPLES,
    FIRST,
    ...rootFlags(),
  ];
  const child = spawn(windows ? `"${command}"` : command, windows ? args.map((arg) => `"${arg}"`) : args, {
    stdio: "inherit",
    shell: windows,
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${command} ended with status ${code}. \`npm start -- --browser\` needs no editor.`),
        );
    });
  });
}

/** VS Code refuses to start for root without these. */
function rootFlags(): string[] {
  if (process.getuid?.() !== 0) return [];
  return ["--no-sandbox", `--user-data-dir=${join(cacheFolder(), "editor-data")}`];
}

async function startInBrowser(): Promise<void> {
  const serverMain = await ensureServer();
  const stop = new Promise<"stopped">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve("stopped"));
  });
  const server = await runServer(serverMain);
  const address = workbenchAddress(server.port, { folder: EXAMPLES, file: FIRST, extension: ROOT });
  console.log(`\nVS Code with LinkMsg and the examples is at\n\n  ${address}\n\nCtrl+C stops it.`);
  if (!values["no-open"]) openInBrowser(address);
  const end = await Promise.race([stop, server.ended]);
  await server.stop();
  if (end !== "stopped") throw new Error("VS Code's server ended by itself.");
  console.log("\nStopped.");
}

function openInBrowser(address: string): void {
  const names: Partial<Record<NodeJS.Platform, string>> = { darwin: "open", win32: "explorer" };
  const opener = findProgram([names[process.platform] ?? "xdg-open"]);
  if (opener === undefined || !hasDisplay()) return;
  const child = spawn(opener, [address], { stdio: "ignore", detached: true });
  // The address is printed; a browser that does not open is no failure.
  child.once("error", () => undefined);
  child.unref();
}
