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
    text.split("\n").forEach((line, index) => {
      if (index > 0) endLine(chunks, source);
      if (line !== "") chunks.push({ text: line, source });
    });
  };
  return { add, finish: () => finish(chunks) };
}

function endLine(chunks: Chunk[], source: Span): void {
  dropTrailing(chunks, /[^\S\n]/);
  if (chunks.length > 0) chunks.push({ text: "\n", source });
}

/** Joins the chunks; breaks and blanks at the end go, as blank lines at the start were never added. */
function finish(chunks: Chunk[]): { text: string; pieces: readonly Piece[] } {
  dropTrailing(chunks, /\s/);
  const pieces: Piece[] = [];
  let length = 0;
  for (const { text, source } of chunks) {
    pieces.push({ start: length, end: length + text.length, source });
    length += text.length;
  }
  return { text: chunks.map((chunk) => chunk.text).join(""), pieces };
}

/** Removes the characters that `removed` matches from the end of the last chunks. */
function dropTrailing(chunks: Chunk[], removed: RegExp): void {
  for (let last = chunks.pop(); last !== undefined; last = chunks.pop()) {
    const { text, source } = last;
    let end = text.length;
    while (end > 0 && removed.test(text.charAt(end - 1))) end--;
    if (end === 0) continue;
    chunks.push(end === text.length ? last : shortened(text, end, source));
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
