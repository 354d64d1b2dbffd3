import { codeOf, type Problem, problemAt, type SourceFile } from "./source.ts";

/** How many lines a file and a function may have. */
export interface Caps {
  readonly file: number;
  readonly function: number;
}

/** Files and functions that are longer than allowed. It relies on the formatter: a block ends at its own indentation. */
export function tooLong(files: readonly SourceFile[], caps: Caps): Problem[] {
  return files.flatMap((file) => {
    const lines = file.text.replace(/\n$/, "").split("\n").length;
    const size = lines > caps.file ? [`${file.path}: has ${lines} lines, more than ${caps.file}`] : [];
    return [...size, ...longFunctions(file, caps.function)];
  });
}

function longFunctions(file: SourceFile, cap: number): Problem[] {
  const lines = codeOf(file.text).split("\n");
  return lines.flatMap((line, index) => {
    if (!startsFunction(line)) return [];
    const length = lengthFrom(lines, index);
    const offset = lines.slice(0, index).join("\n").length + 1;
    return length > cap ? [problemAt(file, offset, `a function of ${length} lines, more than ${cap}`)] : [];
  });
}

const FUNCTION = /^\s*(?:export )?(?:default )?(?:async )?function\b/;
const METHOD = /^\s*(?:(?:static|async|get|set)\s+)*\*?[#\w$[\]."]+\((?:.*[({])?$/;
const CONTROL = /^\s*(?:if|for|while|switch|catch|return|await|describe)\b/;

/** Suites of tests are lists, not functions. */
function startsFunction(line: string): boolean {
  if (FUNCTION.test(line)) return true;
  return !CONTROL.test(line) && (/=> \{$/.test(line) || METHOD.test(line));
}

/** Lines up to the closing brace at the first line's indentation; 0 where the lines are a call. */
function lengthFrom(lines: readonly string[], first: number): number {
  const indent = indentOf(lines[first] ?? "");
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.trim() === "" || indentOf(line) > indent) continue;
    if (indentOf(line) < indent) return 0;
    if (/^\s*\}/.test(line) && !/\{$/.test(line)) return index - first + 1;
    if (!/^\s*[)}\]].*\{$/.test(line)) return 0;
  }
  return 0;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
