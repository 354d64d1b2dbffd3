import { posix } from "node:path";
import { codeOf, type Problem, problemAt, type SourceFile } from "./source.ts";

/** One import or re-export. */
interface Import {
  /** As written; undefined where it is computed. */
  readonly specifier: string | undefined;
  /** Whether nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
  readonly offset: number;
}

/** Imports that lead out of `folder` (which ends with `/`) from files in it; what can't be told counts as such. */
export function importsOutOf(folder: string, files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap((file) =>
      importsOf(file.text)
        .filter(({ specifier }) => resolved(file.path, specifier)?.startsWith(folder) !== true)
        .map(({ specifier, offset }) =>
          problemAt(file, offset, `imports ${specifier ?? "a computed path"}, which is not in ${folder}`),
        ),
    );
}

/** Rings of imports, each once, as `a.ts → b.ts → a.ts`. Imports of types make no ring: nothing of them runs. */
export function importCycles(files: readonly SourceFile[]): Problem[] {
  const targets = new Map(files.map((file) => [file.path, runtimeTargets(file)]));
  const state = new Map<string, "open" | "done">();
  const found: Problem[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "open") found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (state.has(path)) return;
    state.set(path, "open");
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

function runtimeTargets({ path, text }: SourceFile): string[] {
  return importsOf(text)
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .flatMap(({ specifier }) => resolved(path, specifier) ?? []);
}

/** The path that a relative specifier names; undefined for packages and what is computed. */
function resolved(path: string, specifier: string | undefined): string | undefined {
  return specifier?.startsWith(".") ? posix.join(posix.dirname(path), specifier) : undefined;
}

const STATIC = /\b(?:import|export)\b(\s+type\b(?!\s+from\b))?[^"'`;()=]*?\bfrom\s*["']( *)["']/g;
const BARE = /\bimport()\s*["']( *)["']/g;
const DYNAMIC = /\b(?:import|require)()\s*\((?:\s*["']( *)["'])?/g;

function importsOf(text: string): Import[] {
  const code = codeOf(text);
  return [STATIC, BARE, DYNAMIC].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((found) => toImport(found, text)),
  );
}

function toImport(found: RegExpExecArray, text: string): Import {
  const [whole, type, blank] = found;
  const quote = Math.max(whole.lastIndexOf('"'), whole.lastIndexOf("'"));
  const end = found.index + quote;
  return {
    specifier: blank === undefined ? undefined : text.slice(end - blank.length, end),
    isTypeOnly: type !== undefined && type !== "",
    offset: found.index,
  };
}
