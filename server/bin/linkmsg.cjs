#!/usr/bin/env node
// The language server and the command line are two bundles, so that each loads only what it needs.
// This file is no ES module, as Node starts those later.
const fs = require("node:fs");
const { basename, dirname, isAbsolute, join } = require("node:path");
const { Script } = require("node:vm");

/** How many bytes the sum of what is kept takes. */
const SUM = 4;

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
  const beginning = "(function (exports, require, module, __filename, __dirname) {";
  const place = placeFor(bundle);
  const cachedData = place && read(place);
  const script = new Script(`${beginning}${fs.readFileSync(bundle, "utf8")}\n})`, {
    filename: bundle,
    columnOffset: -beginning.length,
    cachedData,
  });
  const own = { exports: {} };
  if (place) keepCompiled(script, place, script.cachedDataRejected ? 0 : (cachedData?.length ?? 0), own);
  script.runInThisContext()(own.exports, require, own, bundle, dirname(bundle));
}

/** Where the compiled form of a bundle is kept, and what tells it from any other that stood in its place before. */
function placeFor(bundle) {
  const folder = cacheFolder(process.env);
  if (folder === undefined) return undefined;
  const { size, ctimeMs } = fs.statSync(bundle);
  const name = `${basename(bundle)}-${process.version}-${process.arch}-${sumOf(Buffer.from(bundle)).toString(16)}`;
  // The system sets that time, whatever an archive says.
  const identity = Buffer.from(`${bundle} ${size} ${ctimeMs}`);
  const padding = Buffer.alloc(4 - (identity.length % 4), "\n");
  return { path: join(folder, name), identity: Buffer.concat([identity, padding]) };
}

/** What was kept of a bundle, unless it is of another or damaged: V8 takes what it is given. */
function read({ path, identity }) {
  try {
    const kept = fs.readFileSync(path);
    const start = identity.length + SUM;
    const data = kept.subarray(start);
    const isOurs = kept.subarray(0, identity.length).equals(identity);
    return isOurs && kept.readUInt32LE(identity.length) === sumOf(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is compiled of a script once it has done its work, as functions are compiled when they are first called.
 * Commands that use little of it, and threads of a check, keep nothing.
 * `known` is how many bytes of it are kept already, `own` the module that it makes.
 */
function keepCompiled(script, place, known, own) {
  if (!serves && (command !== "check" || known > 0)) return;
  const keep = () => {
    const { underUsualFlags = (make) => make() } = own.exports;
    const data = underUsualFlags(() => script.createCachedData());
    // What was kept of a server that had little to do is not all.
    if (data.length > known * 1.1) write(place, data);
    known = Math.max(known, data.length);
  };
  process.once("exit", keep);
  // Many editors kill their servers.
  if (serves) for (const ms of known === 0 ? [2_000, 60_000] : [60_000]) setTimeout(keep, ms).unref();
}

/** Puts a file in its place when all of it is on disk, as others may read it at once. */
function write({ path, identity }, data) {
  const unfinished = `${path}-${process.pid}`;
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32LE(sumOf(data));
  try {
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      fs.writeFileSync(unfinished, Buffer.concat([identity, sum, data]), { mode: 0o600, flush: true });
      fs.renameSync(unfinished, path);
    } finally {
      fs.rmSync(unfinished, { force: true });
    }
  } catch {
    // The next start takes as long as this one.
  }
}

/**
 * A number that bytes which differ hardly ever share. It is no guard against people: who can write there could as well
 * write the program.
 */
function sumOf(bytes) {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(bytes);
  const words = new Int32Array(buffer, byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  // All of it is read at each start, before anything is compiled, and this is the shortest loop.
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at], 0x01000193) ^ (sum >>> 15);
  for (let at = bytes.length & ~3; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at], 0x01000193);
  return sum >>> 0;
}

/** The user's own folder for such things. One that others can write to would not do: what lies there is run. */
function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME, HOME = "", ...env }) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const system = { win32: LOCALAPPDATA, darwin: join(HOME, "Library", "Caches") };
  const parents = [system[process.platform] ?? XDG_CACHE_HOME, join(HOME, ".cache")];
  const own = parents.map((parent) => parent && join(parent, "linkmsg"));
  return [env.NODE_COMPILE_CACHE, ...own].find((folder) => folder && isAbsolute(folder));
}
