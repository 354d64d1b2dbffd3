import { fileURLToPath } from "node:url";

/** What the processes of all tests keep of the compiled program lies with the project, not in a developer's own folder. */
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
  new URL("../../node_modules/.cache/linkmsg", import.meta.url),
);
