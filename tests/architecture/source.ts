/** A source file: its path from the root of the repository, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something that breaks a rule of the architecture, in one line: `path:line: what`. */
export type Problem = string;

/** A problem at an offset of a file. */
export function problemAt({ path, text }: SourceFile, offset: number, what: string): Problem {
  return `${path}:${text.slice(0, offset).split("\n").length}: ${what}`;
}

/**
 * The code of a source text: as long as the text, with the insides of strings, templates and regular expressions and
 * all comments as blanks. Line breaks and quotes stay, so offsets and lines do too.
 */
export function codeOf(text: string): string {
  let code = "";
  // Each open template is a level: how many braces are open in its `${…}`.
  const templates: number[] = [];
  for (let at = 0; at < text.length; ) {
    const inTemplate = templates.at(-1) === -1;
    const piece = inTemplate ? templatePart(text, at) : nextPiece(text, at, code, templates);
    code += piece.code;
    at += piece.code.length;
    if (inTemplate) {
      if (piece.code.endsWith("`")) templates.pop();
      else templates[templates.length - 1] = 0;
    }
  }
  return code;
}

interface Piece {
  readonly code: string;
}

/** The text of a template from `at` up to its end or to the next `${`. */
function templatePart(text: string, at: number): Piece {
  const found = /^(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)?/.exec(text.slice(at))?.[0] ?? "";
  const close = /(?:`|\$\{)$/.exec(found)?.[0] ?? "";
  const inside = found.slice(0, found.length - close.length);
  // A piece must not be empty, or reading would stand still.
  return { code: blanked(inside) + (close === "${" ? " {" : close) || " " };
}

const LITERALS = /^(?:\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/;
const REGEX = /^\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/;

function nextPiece(text: string, at: number, before: string, templates: number[]): Piece {
  const sign = text.charAt(at);
  if (sign === "`") {
    templates.push(-1);
    return { code: sign };
  }
  const depth = templates.at(-1);
  if (depth !== undefined && (sign === "{" || sign === "}")) {
    templates[templates.length - 1] = sign === "{" ? depth + 1 : depth - 1;
    return { code: sign };
  }
  if (sign !== "/" && sign !== '"' && sign !== "'") return { code: sign };
  const rest = text.slice(at);
  const literal = LITERALS.exec(rest)?.[0] ?? (mayStartRegex(before) ? REGEX.exec(rest)?.[0] : undefined);
  if (literal === undefined) return { code: sign };
  const isQuoted = sign !== "/";
  return { code: isQuoted ? sign + blanked(literal.slice(1, -1)) + sign : blanked(literal) };
}

/** A slash divides behind a value, and starts a regular expression elsewhere. */
function mayStartRegex(before: string): boolean {
  const line = before.trimEnd();
  return /(?:^|[(,=:[!&|?{};+\-*<>]|\b(?:return|typeof|case|yield|of|in))$/.test(line);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
