#!/usr/bin/env node
// The language server and the command line are two bundles, so that each loads only what it needs.
// This file is no ES module, as Node starts those later.
const { enableCompileCache, flushCompileCache } = require("node:module");
const { isAbsolute, join } = require("node:path");

const [command, ...options] = process.argv.slice(2);
const serves = command === "lsp" && options.every(isTakenByServer);
keepCompiled();
require(serves ? "../dist/server.cjs" : "../dist/cli.cjs");

/** Whether an option is one that clients start servers with, or its value. */
function isTakenByServer(option, place) {
  if (/^--(?:stdio|node-ipc|(?:socket|port|pipe|clientProcessId)(?:=.+)?)$/.test(option)) return true;
  return /^--(?:socket|pipe)$/.test(options[place - 1] ?? "");
}

/**
 * Has Node keep the bundles as it compiled them, which makes every later start shorter; nothing of a draft is in there.
 * Where that is not to be had, or NODE_DISABLE_COMPILE_CACHE is set, all works the same without.
 */
function keepCompiled() {
  const folder = cacheFolder(process.env);
  if (enableCompileCache === undefined || folder === undefined) return;
  enableCompileCache(join(folder, "linkmsg"));
  // Node writes at the end, but many editors kill their servers.
  if (serves) setTimeout(flushCompileCache, 2000).unref();
}

/** The user's own folder for such things. One that others can write to would not do: what lies there is run. */
function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME, HOME = "" }) {
  const system = { win32: LOCALAPPDATA, darwin: join(HOME, "Library", "Caches") };
  const folders = [system[process.platform] ?? XDG_CACHE_HOME, join(HOME, ".cache")];
  return folders.find((folder) => folder !== undefined && isAbsolute(folder));
}
