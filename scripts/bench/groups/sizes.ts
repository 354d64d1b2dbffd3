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
      row("server bundle, minified", programs.server, 300),
      row("server bundle that VS Code runs, minified", programs.vscodeServer, 300),
      row("the whole .vsix", vsix, 500),
    ],
  };
};

function row(what: string, path: string, most: number): Row {
  return { what, goal: { most }, reached: statSync(path).size / 1024, unit: "KB" };
}
