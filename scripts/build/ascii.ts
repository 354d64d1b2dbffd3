import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Has scripts written in ASCII, as a single other character makes the engine keep two bytes for each of a file. The
 * bundler escapes those in strings, and leaves those in regular expressions as they are.
 */
export const ascii: Plugin = {
  name: "ascii",
  setup({ initialOptions, onEnd }) {
    const isWritten = initialOptions.write !== false;
    initialOptions.write = false;
    onEnd(({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        if (/\.[cm]?js$/.test(file.path)) file.contents = new TextEncoder().encode(escaped(file.text));
        if (!isWritten) continue;
        mkdirSync(dirname(file.path), { recursive: true });
        writeFileSync(file.path, file.contents);
      }
    });
  },
};

function escaped(script: string): string {
  const escapeOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return script.replace(/[^\0-\x7F]/g, escapeOf);
}
