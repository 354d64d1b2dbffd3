/**
 * A piece of a text.
 *
 * `start` and `end` are offsets in UTF-16 code units, `end` exclusive, `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors count it: 0-based line, and UTF-16 code units from that line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `offset` lies in `span`, both ends included: a cursor behind the last character still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * Converts between offsets and positions of one text.
 *
 * A line ends with LF, CRLF or a lone CR, as in the language server protocol; U+2028 and other
 * separators do not end one. Input out of range is clamped, so every call returns a valid place.
 */
export interface LineMap {
  /** Number of lines; at least 1, as an empty text has one empty line. */
  readonly lineCount: number;
  /** Offset of the first character of 0-based `line`. */
  lineStart(line: number): number;
  /** Offset behind the last character of 0-based `line`, its line end left out. */
  lineEnd(line: number): number;
  /** The position of a UTF-16 `offset`; one inside a CRLF becomes the place before it. */
  positionAt(offset: number): Position;
  /** The UTF-16 offset of a position; a character past the line's end becomes that end. */
  offsetAt(position: Position): number;
}

/** The line map of a text as a whole. */
export class LineIndex implements LineMap {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  lineStart(line: number): number {
    const index = clamp(line, 0, this.#starts.length - 1);
    return this.#starts[index] ?? 0;
  }

  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = line + 1 < this.#starts.length ? this.lineStart(line + 1) : this.#text.length;
    while (end > start && isLineBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  positionAt(offset: number): Position {
    const bounded = clamp(offset, 0, this.#text.length);
    const line = this.#lineOf(bounded);
    const character = Math.min(bounded, this.lineEnd(line)) - this.lineStart(line);
    return { line, character };
  }

  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    if (position.line < 0) return 0;
    const start = this.lineStart(position.line);
    return clamp(start + position.character, start, this.lineEnd(position.line));
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The line end that a text uses, which is its first; LF where it has none. */
export function usualLineEnd(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** How many line ends a text has: LF, CRLF or a lone CR. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1))
    if (text.charCodeAt(at + 1) !== 10) count++;
  return count;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLineBreak(code)) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function clamp(value: number, low: number, high: number): number {
  if (!(value > low)) return low;
  return value > high ? high : value;
}
