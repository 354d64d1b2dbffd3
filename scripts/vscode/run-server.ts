import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { endGroup, HAS_GROUPS } from "../processes/end-group.ts";
import { makeScratchFolder } from "./folders.ts";

export interface RunningServer {
  readonly port: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process and removes its data. */
  stop(): Promise<void>;
}

export interface ServerChoices {
  /** Added to the environment of the server, and so of its extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** The folder of installed extensions; an empty one where it is not given. */
  readonly extensions?: string;
  /** Whether folders open in Restricted Mode; otherwise they are trusted. */
  readonly restricted?: boolean;
}

/** Starts VS Code's server on a free port of 127.0.0.1, with empty data of its own, and waits until it listens. */
export async function runServer(serverMain: string, choices: ServerChoices = {}): Promise<RunningServer> {
  const port = await findFreePort();
  const data = makeScratchFolder();
  writeSettings(join(data, "user", "Machine"), choices);
  const child = spawn(process.execPath, [serverMain, ...serverFlags(port, data, choices)], {
    env: { ...process.env, ...choices.env },
    stdio: ["ignore", "pipe", "pipe"],
    // A Ctrl+C in the terminal is for the script, which then ends the server.
    detached: HAS_GROUPS,
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  // Whatever ends the script, the server does not outlive it.
  const abandon = () => endGroup(child, "SIGTERM");
  process.once("exit", abandon);
  const stop = async () => {
    abandon();
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

/** Settings of every window: it is left to the drafts, without welcome page, chat and tips. */
export const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Nobody is there to be asked for trust. */
export const RESTRICTED = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};

function writeSettings(folder: string, { restricted }: ServerChoices): void {
  mkdirSync(folder, { recursive: true });
  const settings = restricted ? { ...SETTINGS, ...RESTRICTED } : SETTINGS;
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}

function serverFlags(port: number, data: string, { extensions, restricted }: ServerChoices): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
    ...["--accept-server-license-terms", "--disable-telemetry"],
    ...(restricted ? [] : ["--disable-workspace-trust"]),
    "--enable-smoke-test-driver",
    ...["--server-data-dir", join(data, "server"), "--user-data-dir", join(data, "user")],
    ...["--extensions-dir", extensions ?? join(data, "extensions")],
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
