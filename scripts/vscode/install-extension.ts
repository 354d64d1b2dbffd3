import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs a packed extension into `folder` as VS Code's own `--install-extension` does, and gives the path at which
 * it then is. Rejects with what VS Code said where that fails.
 */
export async function installExtension(serverMain: string, vsix: string, folder: string): Promise<string> {
  const flags = ["--install-extension", vsix, "--extensions-dir", folder, "--accept-server-license-terms"];
  const data = [
    "--server-data-dir",
    join(folder, "..", "install"),
    "--user-data-dir",
    join(folder, "..", "install"),
  ];
  await run([serverMain, ...flags, ...data, "--disable-telemetry"]);
  const name = readdirSync(folder).find((entry) => entry.startsWith("linkmsg."));
  if (name === undefined) throw new Error(`${vsix} was not installed into ${folder}.`);
  return join(folder, name);
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`VS Code could not install the package (status ${code}).\n${output.trim()}`));
    });
  });
}
