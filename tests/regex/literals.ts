/** A regular expression written in a source text: its parts, and where it stands. */
export interface RegexLiteral {
  readonly source: string;
  readonly flags: string;
  /** 1-based line. */
  readonly line: number;
}

const BEFORE_REGEX = new Set([..."(,=:[!&|?{};+-*%<>~^\n"]);
const WORDS_BEFORE_REGEX = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "do",
  "else",
  "void",
  "yield",
  "await",
]);

/**
 * The regular expressions in a TypeScript text. Strings, templates and comments are passed over; a slash begins an
 * expression where a value may stand. Code inside a template's `${}` is passed over too.
 */
export function regexLiterals(text: string): RegexLiteral[] {
  const found: RegexLiteral[] = [];
  let at = 0;
  let before = "\n";
  while (at < text.length) {
    const char = text.charAt(at);
    if (text.startsWith("//", at)) at = endOf(text, at, "\n");
    else if (text.startsWith("/*", at)) at = endOf(text, at + 2, "*/");
    else if (char === '"' || char === "'" || char === "`") {
      at = closing(text, at, char);
      before = char;
    } else if (char === "/" && startsRegex(before, text, at)) {
      const end = closingSlash(text, at);
      const flags = /^[a-z]*/.exec(text.slice(end))?.[0] ?? "";
      found.push({ source: text.slice(at + 1, end - 1), flags, line: text.slice(0, at).split("\n").length });
      at = end + flags.length;
      before = "/";
    } else {
      if (char.trim() !== "" || char === "\n") before = char.trim() === "" ? before : char;
      at++;
    }
  }
  return found;
}

function startsRegex(before: string, text: string, at: number): boolean {
  if (BEFORE_REGEX.has(before)) return true;
  const word = /([a-z]+)\s*$/.exec(text.slice(Math.max(0, at - 12), at))?.[1];
  return word !== undefined && WORDS_BEFORE_REGEX.has(word);
}

function endOf(text: string, from: number, mark: string): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end + mark.length;
}

function closing(text: string, at: number, quote: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text.charAt(i) === "\\") i++;
    else if (text.charAt(i) === quote) return i + 1;
  }
  return text.length;
}

function closingSlash(text: string, at: number): number {
  let inClass = false;
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return i + 1;
  }
  return text.length;
}
