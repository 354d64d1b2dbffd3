import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { type Place, readKept, writeKept } from "./kept-file.node.ts";

/** How the compiled form of a bundle is kept, and what the bundle gets. */
export interface Keeping {
  /** The file for it, in a folder of the user's own; nothing is kept where there is none. */
  readonly path: string | undefined;
  /** When: by and by, as a server's work begins, or once, at the first end. */
  readonly when: "always" | "once" | "never";
  /** The bundle's way to Node's modules, where it has one. */
  readonly require?: NodeJS.Require;
}

/** What a bundle may export for its start. */
interface Exports {
  readonly underUsualFlags?: <T>(make: () => T) => T;
}

/** A bundle as it is run: by a function, as Node runs modules. */
type Run = (
  exports: object,
  require: NodeJS.Require | undefined,
  module: object,
  path: string,
  folder: string,
) => void;

const BEGINNING = "(function (exports, require, module, __filename, __dirname) {";

/**
 * Runs a bundle, and keeps it as it was compiled, which makes every later start much shorter; nothing of a draft is in
 * there. Node's own cache holds what is compiled while a file loads, which is hardly any function.
 * Where nothing can be kept, or NODE_DISABLE_COMPILE_CACHE is set, all works the same without.
 */
export function runCompiled(bundle: string, { path, when, require }: Keeping): void {
  const source = `${BEGINNING}${readFileSync(bundle, "utf8")}\n})`;
  const place = path === undefined ? undefined : placeFor(path, bundle, source);
  const cachedData = place && readKept(place);
  const script = new Script(source, {
    filename: bundle,
    columnOffset: -BEGINNING.length,
    cachedData,
  });
  const module: { exports: Exports } = { exports: {} };
  const known = script.cachedDataRejected ? 0 : (cachedData?.length ?? 0);
  if (place && when === "always") keepServer(script, place, known, module);
  if (place && when === "once" && known === 0) process.once("exit", keeper(script, place, known, module));
  const run: Run = script.runInThisContext();
  run(module.exports, require, module, bundle, dirname(bundle));
}

/** V8 itself refuses what it compiled under other flags, but looks no further at the source than how long it is. */
function placeFor(path: string, bundle: string, source: string): Place | undefined {
  if (process.env["NODE_DISABLE_COMPILE_CACHE"]) return undefined;
  const { version, arch, versions } = process;
  const line = `${bundle} ${version} ${versions.v8} ${arch}\n`;
  return { path, identity: () => Buffer.concat([Buffer.from(line), Buffer.from(source)]) };
}

/** Many editors kill their servers, so it is kept while they run, too. */
function keepServer(
  script: Script,
  place: Place,
  known: number,
  module: { readonly exports: Exports },
): void {
  const keep = keeper(script, place, known, module);
  process.once("exit", keep);
  for (const ms of known === 0 ? [2_000, 60_000] : [60_000]) setTimeout(keep, ms).unref();
}

/**
 * Keeps what is compiled of a script by now: functions are compiled when they are first called, so it is called once a
 * script has done some of its work. `known` is how many bytes of it are kept already.
 */
function keeper(
  script: Script,
  place: Place,
  known: number,
  module: { readonly exports: Exports },
): () => void {
  let most = known;
  return () => {
    const { underUsualFlags = (make) => make() } = module.exports;
    const data = underUsualFlags(() => script.createCachedData());
    // What was kept of a server that had little to do is not all.
    if (data.length > most * 1.1) writeKept(place, data);
    most = Math.max(most, data.length);
  };
}
