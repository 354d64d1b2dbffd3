import { codeOf, type Problem, problemAt, type SourceFile } from "./source.ts";

/** A word that must not stand in some code, and what to say of it. */
export interface Ban {
  readonly pattern: RegExp;
  readonly what: string;
}

/** The type that switches checking off. */
export const ANY: Ban = { pattern: /(?<![.\w$])any\b(?!\s*[(:=?])/g, what: "the type any" };

/** What reaches out of a pure computation: the outside world, the clock, chance. */
export const OUTSIDE: Ban = {
  pattern:
    /(?<![.\w$])(?:console|process|globalThis|require|fetch|setTimeout|setInterval|queueMicrotask|performance|Date\.now|Math\.random|new Date\(\))(?![\w$]|\s*[:=])/g,
  what: "is not pure",
};

/** Tests that leave out others. */
export const LEFT_OUT: Ban = {
  pattern:
    /\b(?:describe|context|suite|it|test|this)\s*\.\s*(?:only|skip)\b|(?<![.\w$])(?:xit|xdescribe|fit|fdescribe)\s*\(/g,
  what: "leaves tests out",
};

/** Waiting for a fixed time; waiting for a state belongs into a support file. */
export const SLEEP: Ban = {
  pattern: /(?<![\w$])(?:sleep|delay|setTimeout|wait)\s*\(/g,
  what: "waits for a fixed time",
};

/** The places where code says what it must not. Words in strings and comments are no code. */
export function banned(files: readonly SourceFile[], { pattern, what }: Ban): Problem[] {
  return files.flatMap((file) =>
    [...codeOf(file.text).matchAll(pattern)].map((match) =>
      problemAt(file, match.index, `${match[0].trim()}: ${what}`),
    ),
  );
}
