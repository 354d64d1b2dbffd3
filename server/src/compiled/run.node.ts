import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { readKept, writeKept } from "./kept-file.node.ts";

/** How the compiled form of a bundle is kept, and what the bundle gets. */
export interface Keeping {
  /** The file for it, in a folder of the user's own; nothing is kept where there is none. */
  readonly path: string | undefined;
  /** When: by and by, as a server's work begins, or once, at the first end. */
  readonly when: "always" | "once" | "never";
  /** Told that it was kept anew. */
  readonly onKept?: () => void;
  /** The bundle's way to Node's modules, where it has one. */
  readonly require?: NodeJS.Require;
}

/** What a bundle may export for its start. */
interface Exports {
  readonly underUsualFlags?: <T>(make: () => T) => T;
  /**
   * Whether it did what it is there for by now, so that what is compiled is worth keeping: a check that met no message
   * did not. Where it says nothing, it did.
   */
  readonly hasWorked?: () => boolean;
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
const END = "\n})";

/**
 * Runs a bundle, and keeps it as it was compiled, which makes every later start much shorter; nothing of a draft is in
 * there. Node's own cache holds what is compiled while a file loads, which is hardly any function.
 * Where nothing can be kept, or NODE_DISABLE_COMPILE_CACHE is set, all works the same without.
 */
export function runCompiled(bundle: string, { path, when, onKept, require }: Keeping): void {
  const bytes = readFileSync(bundle);
  const place = process.env["NODE_DISABLE_COMPILE_CACHE"] ? undefined : path;
  const cachedData = place === undefined ? undefined : readKept(place, [origin(bundle), bytes]);
  const text = `${BEGINNING}${bytes}${END}`;
  const script = new Script(text, { filename: bundle, columnOffset: -BEGINNING.length, cachedData });
  const module: { exports: Exports } = { exports: {} };
  if (place !== undefined) {
    const known = script.cachedDataRejected ? 0 : (cachedData?.length ?? 0);
    // The engine holds the text anyway, the bytes it does not.
    const original = () => Buffer.from(text.slice(BEGINNING.length, -END.length));
    const write = (data: Buffer) => {
      const isKept = writeKept(place, [origin(bundle), original()], data);
      if (isKept) onKept?.();
      return isKept;
    };
    schedule(when, known, keeper(script, module, known, write));
  }
  const run: Run = script.runInThisContext();
  run(module.exports, require, module, bundle, dirname(bundle));
}

/** V8 itself refuses what it compiled under other flags, but looks no further at the source than how long it is. */
function origin(bundle: string): Buffer {
  const { version, arch, versions } = process;
  return Buffer.from(`${bundle} ${version} ${versions.v8} ${arch}\n`);
}

/** Has `keep` called when it is time to; `known` is how many bytes are kept already. */
function schedule(when: Keeping["when"], known: number, keep: () => void): void {
  if (when === "always" || (when === "once" && known === 0)) process.once("exit", keep);
  // Many editors kill their servers.
  if (when === "always")
    for (const ms of known === 0 ? [2_000, 60_000] : [60_000]) setTimeout(keep, ms).unref();
}

/**
 * Writes what is compiled of a script by now, where that is more than the `known` bytes that are kept: functions are
 * compiled when they are first called, so it is called once a script has done some of its work. What can't be written
 * is tried again the next time.
 */
function keeper(
  script: Script,
  module: { readonly exports: Exports },
  known: number,
  write: (data: Buffer) => boolean,
): () => void {
  let most = known;
  return () => {
    const { underUsualFlags = (make) => make(), hasWorked = () => true } = module.exports;
    if (!hasWorked()) return;
    const data = underUsualFlags(() => script.createCachedData());
    // What was kept of a server that had little to do is not all.
    if (data.length > most * 1.1 && write(data)) most = data.length;
  };
}
