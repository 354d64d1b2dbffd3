import { statSync } from "node:fs";
import { join } from "node:path";
import { packExtension } from "../../package/pack.ts";
import type { Group } from "../group.ts";
import type { Row } from "../table.ts";

/** What is downloaded and loaded, in units of 1,024 bytes. */
export const measureSizes: Group = async ({ programs, folder }) => {
  const vsix = join(folder, "linkmsg.vsix");
  await packExtension(vsix);
  return {
    rows: [
      row("server bundle and what starts it, minified", programs.loaded.linkmsg, 300),
      row("server bundle that VS Code runs and what starts it, minified", programs.loaded.vscode, 300),
      row("the whole .vsix", [vsix], 500),
    ],
  };
};

function row(what: string, paths: readonly string[], most: number): Row {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return { what, goal: { most }, reached: bytes / 1024, unit: "KB" };
}
