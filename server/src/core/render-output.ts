import { CODE, isBlank } from "./syntax/characters.ts";
import type { Span } from "./text.ts";

/** A stretch of a rendered text and where it comes from. */
export interface Piece {
  /** UTF-16 offsets in the rendered text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * What it was rendered from. Where it is as long as the piece (text, escapes left out), offsets correspond
   * one by one; else the whole piece stands for the whole source.
   */
  readonly source: Span;
}

/** Collects a rendered text piece by piece. */
export interface Output {
  /** Adds a text with its source. `\n` ends a line; blanks before it are dropped. */
  readonly add: (text: string, source: Span) => void;
  /** The whole text, blank lines at its ends and blanks at its lines' ends removed, and its pieces. */
  readonly finish: () => { readonly text: string; readonly pieces: readonly Piece[] };
}

interface Chunk {
  readonly text: string;
  readonly source: Span;
}

/** Starts an empty output. */
export function createOutput(): Output {
  const chunks: Chunk[] = [];
  const add = (text: string, source: Span): void => {
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      if (end > start) chunks.push({ text: text.slice(start, end), source });
      endLine(chunks, source);
      start = end + 1;
    }
    if (start < text.length) chunks.push({ text: start === 0 ? text : text.slice(start), source });
  };
  return { add, finish: () => finish(chunks) };
}

function endLine(chunks: Chunk[], source: Span): void {
  dropTrailing(chunks, isBlankInLine);
  if (chunks.length > 0) chunks.push({ text: "\n", source });
}

/** Joins the chunks; breaks and blanks at the end go, as blank lines at the start were never added. */
function finish(chunks: Chunk[]): { text: string; pieces: readonly Piece[] } {
  dropTrailing(chunks, isBlank);
  const pieces: Piece[] = [];
  let whole = "";
  for (const { text, source } of chunks) {
    pieces.push({ start: whole.length, end: whole.length + text.length, source });
    whole += text;
  }
  return { text: whole, pieces };
}

function isBlankInLine(code: number): boolean {
  return code !== CODE.lf && isBlank(code);
}

/** Removes the characters of which `isRemoved` says so by their code from the end of the last chunks. */
function dropTrailing(chunks: Chunk[], isRemoved: (code: number) => boolean): void {
  for (let last = chunks.at(-1); last !== undefined; last = chunks.at(-1)) {
    const { text, source } = last;
    let end = text.length;
    while (end > 0 && isRemoved(text.charCodeAt(end - 1))) end--;
    if (end === text.length) return;
    chunks.pop();
    if (end === 0) continue;
    chunks.push(shortened(text, end, source));
    return;
  }
}

function shortened(text: string, end: number, source: Span): Chunk {
  const verbatim = source.end - source.start === text.length;
  return {
    text: text.slice(0, end),
    source: verbatim ? { start: source.start, end: source.start + end } : source,
  };
}
