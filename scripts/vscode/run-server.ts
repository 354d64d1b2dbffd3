import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { makeScratchFolder } from "./folders.ts";

export interface RunningServer {
  readonly port: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts VS Code's server on a free port of 127.0.0.1, with empty data of its own, and waits until it listens.
 * `env` is added to the environment of the server and so of its extension host. Folders are trusted.
 */
export async function runServer(serverMain: string, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const port = await findFreePort();
  const data = makeScratchFolder();
  writeSettings(join(data, "user", "Machine"));
  const child = spawn(process.execPath, [serverMain, ...serverFlags(port, data)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A Ctrl+C in the terminal is for the script, which then ends the server.
    detached: process.platform !== "win32",
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  // Whatever ends the script, the server does not outlive it.
  const abandon = () => endTree(child);
  process.once("exit", abandon);
  const stop = async () => {
    endTree(child);
    await ended;
    process.off("exit", abandon);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await listening(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, ended, stop };
}

/** Leaves the window to the drafts: no welcome page, no chat, no tips. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

function writeSettings(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify(SETTINGS, undefined, 2));
}

function serverFlags(port: number, data: string): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
    ...["--accept-server-license-terms", "--disable-telemetry", "--disable-workspace-trust"],
    "--enable-smoke-test-driver",
    ...["--server-data-dir", join(data, "server"), "--user-data-dir", join(data, "user")],
    ...["--extensions-dir", join(data, "extensions")],
  ];
}

function listening(child: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      if (output.includes(`Extension host agent listening on ${port}`)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`VS Code's server ended (status ${code}).\n${output}`)));
  });
}

function endTree(child: ChildProcess): void {
  if (child.exitCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGTERM");
  } catch {
    // It ended by itself in the meantime.
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
