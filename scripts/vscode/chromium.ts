import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { installPackage } from "./apt-get.ts";
import { findProgram } from "./find-program.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Some of them matter only without network or as root, and do no harm elsewhere. */
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  // A page that a script hands out has no address, and would not be let through to this machine.
  "--disable-features=LocalNetworkAccessChecks",
];

/** Starts a headless Chromium, Chrome or Edge; installs Chromium first where that can be done (Debian, as root). */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium() ?? installChromium();
  return chromium.launch({ executablePath, args: FLAGS });
}

function findChromium(): string | undefined {
  const own = process.env["LINKMSG_CHROMIUM"];
  if (own) return own;
  return findProgram(NAMES) ?? [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function installChromium(): string {
  installPackage("chromium");
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium, Chrome or Edge was found, and VS Code's page needs one. Install Chromium (Debian: apt-get install chromium; " +
      "elsewhere: npx playwright-core install chromium), or set LINKMSG_CHROMIUM to a browser's path.",
  );
}
