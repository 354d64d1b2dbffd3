import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname } from "node:path";
import { removeOlder } from "./remove-older.node.ts";

/** What a file of compiled code begins with, part by part: all that the code comes of. */
export type Identity = readonly Buffer[];

/** What a file keeps of a program; undefined where that is nothing, or of another, damaged, or for others to write. */
export function readKept(path: string, identity: Identity): Buffer | undefined {
  try {
    const file = openSync(path, "r");
    try {
      return isOwn(file) ? readData(file, identity) : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps data in a file, for nobody else to read or write; whether it could. Where not, what was there stays. */
export function writeKept(path: string, identity: Identity, data: Buffer): boolean {
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    removeUnfinished(path);
    try {
      // Others may read it at once, so it gets its name when all of it is on disk.
      const options = { flag: "wx", mode: 0o600, flush: true };
      writeFileSync(unfinished, Buffer.concat([...identity, data, data]), options);
      renameSync(unfinished, path);
      return true;
    } finally {
      rmSync(unfinished, { force: true });
    }
  } catch {
    // The next start takes as long as this one.
    return false;
  }
}

const UNFINISHED = ".unfinished";

/** How long nobody takes to write a file, in ms. */
const LONG = 60_000;

/** Removes what was left by those that were killed while writing. */
function removeUnfinished(path: string): void {
  const beginning = `${basename(path)}.`;
  removeOlder(dirname(path), (name) => name.startsWith(beginning) && name.endsWith(UNFINISHED), LONG);
}

/** Whether a file is one that nobody else has written, or could. Windows knows no such owners. */
function isOwn(file: number): boolean {
  if (process.geteuid === undefined) return true;
  const { uid, mode } = fstatSync(file);
  return uid === process.geteuid() && (mode & 0o022) === 0;
}

/**
 * V8 runs what it is given, so it must be whole: it is there twice, and compared. A sum would have to be compiled
 * before anything else is, and takes longer.
 */
function readData(file: number, identity: Identity): Buffer | undefined {
  let start = 0;
  for (const part of identity) {
    if (!holds(file, start, part)) return undefined;
    start += part.length;
  }
  const length = (fstatSync(file).size - start) / 2;
  if (!Number.isInteger(length) || length <= 0) return undefined;
  const data = Buffer.allocUnsafeSlow(length);
  readSync(file, data, 0, length, start);
  return holds(file, start + length, data) ? data : undefined;
}

/** How many bytes are compared at a time: a second whole copy would stay in memory for long. */
const PIECE = 64 * 1024;

/** Whether a file has these bytes at an offset. */
function holds(file: number, offset: number, bytes: Buffer): boolean {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const wanted = bytes.subarray(at, at + PIECE);
    const read = readSync(file, piece, 0, wanted.length, offset + at);
    if (!piece.subarray(0, read).equals(wanted)) return false;
  }
  return true;
}
