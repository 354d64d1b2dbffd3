import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

/**
 * Runs npm in `folder` with the Node that runs this script, as if no other npm were around it.
 * Rejects with the end of npm's own output when it fails.
 */
export function runNpm(folder: string, args: readonly string[]): Promise<void> {
  const windows = process.platform === "win32";
  const child = spawn("npm", [...args], {
    cwd: folder,
    env: plainEnvironment(),
    shell: windows,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args[0]} ended with status ${code}.\n${errors.trim()}`));
    });
  });
}

/** The environment without what a surrounding npm run, perhaps of another Node, has put there. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_package_|npm_lifecycle_|npm_config_(user_agent|local_prefix|workspaces?)$)/i;
  const entries = Object.entries(process.env).filter(([key]) => !foreign.test(key));
  const env: NodeJS.ProcessEnv = Object.fromEntries(entries);
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[key] = [dirname(process.execPath), env[key]].filter(Boolean).join(delimiter);
  return env;
}
