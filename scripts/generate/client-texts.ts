import { globSync, readFileSync } from "node:fs";
import type { Generated } from "../generate.ts";
import { printJson } from "./json.ts";

/** The texts of the client, for translators: a translation is this file with a language in its name. */
export const clientTexts: Generated = {
  path: "l10n/bundle.l10n.json",
  text: () => printJson(Object.fromEntries(textsIn(readSources()).map((text) => [text, text]))),
};

/** The texts that are given to `l10n.t` as literals, each once, in alphabetical order. */
export function textsIn(source: string): string[] {
  const calls = source.matchAll(/\bl10n\s*\.t\(\s*("(?:[^"\\\n]|\\.)*")/g);
  return [...new Set([...calls].map(([, literal]) => JSON.parse(literal ?? '""')))].sort();
}

function readSources(): string {
  const root = new URL("../../", import.meta.url);
  const paths = globSync("client/src/**/*.ts", { cwd: root }).sort();
  return paths.map((path) => readFileSync(new URL(path, root), "utf8")).join("\n");
}
