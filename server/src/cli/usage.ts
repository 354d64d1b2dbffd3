import { closest } from "../core/syntax/distance.ts";

/** What the command line can't do as it was asked: its message is one clear line for standard error. */
export class UsageError extends Error {}

/** ` Did you mean “check”?`, or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = closest(word, names, word.length <= 4 ? 1 : 2);
  return near === undefined ? "" : ` Did you mean “${near}”?`;
}

/** `pretty, unix or json`. */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Why a file could not be read, in words. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return TROUBLE[code] ?? `it could not be read${code === "" ? "" : ` (${code})`}.`;
}

const TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder.",
  ENOTDIR: "there is no such file or folder.",
  EACCES: "you have no permission to read it.",
  EPERM: "you have no permission to read it.",
  EISDIR: "this is a folder, and a file is needed here.",
  ELOOP: "its links lead in a circle.",
};

/** Why something could not be written, in words. */
export function writeTrouble({ code = "" }: NodeJS.ErrnoException): string {
  return code === "ENOSPC" ? "there is no room left." : `the system does not allow it (${code}).`;
}
