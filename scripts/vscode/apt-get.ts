import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.ts";

/**
 * Installs a package where that can be done without asking anybody: with apt-get (Debian, Ubuntu), as root. Does
 * nothing elsewhere, and says nothing of a failure but apt-get's own words: the caller looks for the program.
 */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0 || findProgram(["apt-get"]) === undefined) return;
  process.stdout.write(`Installing ${name} with apt-get …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const install = ["install", "-y", "-q", "--no-install-recommends", name];
  spawnSync("apt-get", install, { env, stdio: ["ignore", "ignore", "inherit"] });
}
