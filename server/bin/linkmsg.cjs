#!/usr/bin/env node
// The language server and the command line are two bundles, so that each loads only what it needs.
// This file is no ES module, as Node starts those later.
const fs = require("node:fs");
const { basename, dirname, isAbsolute, join } = require("node:path");
const { Script } = require("node:vm");

const [command, ...options] = process.argv.slice(2);
const serves = command === "lsp" && options.every(isTakenByServer);
run(join(__dirname, "../dist", serves ? "server.cjs" : "cli.cjs"));

/** Whether an option is one that clients start servers with, or its value. */
function isTakenByServer(option, place) {
  if (/^--(?:stdio|node-ipc|(?:socket|port|pipe|clientProcessId)(?:=.+)?)$/.test(option)) return true;
  return /^--(?:socket|pipe)$/.test(options[place - 1] ?? "");
}

/**
 * Runs a bundle, and keeps it as it was compiled, which makes every later start much shorter; nothing of a draft is in
 * there. Node's own cache holds what is compiled while a file loads, which is hardly any function.
 * Where nothing can be kept, or NODE_DISABLE_COMPILE_CACHE is set, all works the same without.
 */
function run(bundle) {
  const beginning = "(function (exports, require, module) {";
  const folder = cacheFolder(process.env);
  const place = folder && {
    path: join(folder, `${basename(bundle)}-${process.version}-${process.arch}`),
    identity: identityOf(bundle),
  };
  const cachedData = place && read(place);
  const script = new Script(`${beginning}${fs.readFileSync(bundle, "utf8")}\n})`, {
    filename: bundle,
    columnOffset: -beginning.length,
    cachedData,
  });
  const own = { exports: {} };
  if (place) keepCompiled(script, place, script.cachedDataRejected ? 0 : (cachedData?.length ?? 0), own);
  script.runInThisContext()(own.exports, require, own);
}

/** Tells a file from any that stood in its place before: the system sets this time, whatever an archive says. */
function identityOf(path) {
  const { size, ctimeMs } = fs.statSync(path);
  return Buffer.from(`${path} ${size} ${ctimeMs}\n`);
}

/** What was kept of a file, unless that was another. */
function read({ path, identity }) {
  try {
    const kept = fs.readFileSync(path);
    return kept.subarray(0, identity.length).equals(identity) ? kept.subarray(identity.length) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is compiled of a script once it has done its work, as functions are compiled when they are first called.
 * `known` is how many bytes of it are kept already, `own` the module that it makes.
 */
function keepCompiled(script, place, known, own) {
  const keep = () => {
    const { underUsualFlags = (make) => make() } = own.exports;
    const data = underUsualFlags(() => script.createCachedData());
    // What was kept of a server that had little to do is not all.
    if (data.length > known * 1.1) write(place, data);
    known = Math.max(known, data.length);
  };
  if (serves || known === 0) process.once("exit", keep);
  // Many editors kill their servers.
  if (serves && known === 0) for (const ms of [2_000, 60_000]) setTimeout(keep, ms).unref();
}

/** Puts a file in its place when all of it is on disk: others may read it at once, and V8 trusts what it reads. */
function write({ path, identity }, data) {
  const unfinished = `${path}-${process.pid}`;
  try {
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    fs.writeFileSync(unfinished, Buffer.concat([identity, data]), { mode: 0o600, flush: true });
    fs.renameSync(unfinished, path);
  } catch {
    // The next start takes as long as this one.
  }
}

/** The user's own folder for such things. One that others can write to would not do: what lies there is run. */
function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME, HOME = "", ...env }) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const system = { win32: LOCALAPPDATA, darwin: join(HOME, "Library", "Caches") };
  const parents = [system[process.platform] ?? XDG_CACHE_HOME, join(HOME, ".cache")];
  const own = parents.map((parent) => parent && join(parent, "linkmsg"));
  return [env.NODE_COMPILE_CACHE, ...own].find((folder) => folder && isAbsolute(folder));
}
