import { fileURLToPath } from "node:url";

/*
 * What the processes of all tests keep of the compiled program lies with the project, not in the developer's own folder.
 * macOS has no variable for that folder but Node's NODE_COMPILE_CACHE, which would have Node keep modules there, too.
 */
const folder = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
process.env["XDG_CACHE_HOME"] = folder;
process.env["LOCALAPPDATA"] = folder;
