import { fileURLToPath } from "node:url";

/** What users start as `linkmsg`: a script for Node. */
export const PROGRAM = fileURLToPath(new URL("../../server/bin/linkmsg.cjs", import.meta.url));

/** The variables that tests start it with: what it keeps as compiled lies with the project, not in the developer's own folder. */
export const PROGRAM_ENV: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../../node_modules/.cache/linkmsg", import.meta.url)),
};
