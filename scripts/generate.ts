import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { clientTexts } from "./generate/client-texts.ts";
import { manifest, manifestTexts } from "./generate/manifest.ts";
import { readmeSettings } from "./generate/readme-settings.ts";
import { rulePages } from "./generate/rule-pages.ts";
import { configSchema } from "./generate/settings-schema.ts";
import { templatesFile } from "./generate/templates.ts";
import { wordTables } from "./generate/word-tables.ts";

/** A file that is made from others and never edited by hand. */
export interface Generated {
  /** Its place, relative to the root of the repository. */
  readonly path: string;
  /** What it should hold. Reads its sources, writes nothing. */
  text(): string;
}

/** Every generated file. A new one needs a line here and nothing else. */
export const generators: readonly Generated[] = [
  templatesFile,
  wordTables,
  configSchema,
  manifest,
  manifestTexts,
  clientTexts,
  readmeSettings,
  ...rulePages,
];

const root = new URL("../", import.meta.url);

/** The generated files whose text on disk is not what their sources give. */
export function staleFiles(): Generated[] {
  return generators.filter(isStale);
}

function isStale(generated: Generated): boolean {
  return currentText(generated.path) !== generated.text();
}

function currentText(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
}

function write({ path, text }: Generated): void {
  const url = new URL(path, root);
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, text());
}

/** `node scripts/generate.ts [--check]`: writes the stale files, or only names them and ends with status 1. */
function main(): void {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  if (!values.check && isStale(wordTables)) {
    write(wordTables);
    console.log(`written: ${wordTables.path}`);
    // Rules find their words with it, so what comes from rules is made by a process that reads the new one.
    execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: "inherit" });
    return;
  }
  const stale = staleFiles();
  for (const generated of stale) {
    if (!values.check) write(generated);
    console.log(`${values.check ? "stale" : "written"}: ${generated.path}`);
  }
  if (values.check && stale.length > 0) {
    console.error("Run “npm run generate” and commit what it writes.");
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
