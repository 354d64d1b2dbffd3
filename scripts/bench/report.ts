import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { peerVersions } from "./peers.ts";

const PAGE = new URL("../../docs/PERFORMANCE.md", import.meta.url);
const START = "<!-- What follows is written by “npm run bench”. -->\n";
const END = "<!-- What is above is written by “npm run bench”. -->\n";

/** Machine and versions, in one line each. Nothing in it tells whose machine it is. */
export function facts(nodeVersion: string, date: Date): string[] {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const peers = Object.entries(peerVersions()).map(([name, version]) => `${name} ${version}`);
  return [
    `${date.toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${nodeVersion} for all that is measured.`,
    `Compared with: ${peers.join(", ")} (harper.js is the WebAssembly build of Harper, not the native one).`,
  ];
}

/** Puts a run's text between the marks of docs/PERFORMANCE.md. */
export function writePage(text: string): void {
  writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), text));
}

/** A page with the text between its marks replaced; throws where they are missing. */
export function withTable(page: string, text: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/PERFORMANCE.md has lost the marks around its table");
  return `${page.slice(0, start + START.length)}\n${text}\n\n${page.slice(end)}`;
}
