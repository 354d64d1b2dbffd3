import { countLineEnds, type LineMap, type Position, type Span, slice, usualLineEnd } from "../text.ts";
import type { Draft, SectionedDraft } from "./ast.ts";

/** The line map of a draft, which asks that of the section concerned. */
export function sectionedLines(draft: SectionedDraft): LineMap {
  const { sections, starts } = draft;
  const lineCount = (draft.lineStarts.at(-1) ?? 0) + 1;
  const inSection = (line: number) => {
    const index = lastAtMost(draft.lineStarts, Math.min(line, lineCount - 1), sections.length);
    const first = draft.lineStarts[index] ?? 0;
    return { map: sections[index]?.lineMap, line: line - first, start: starts[index] ?? 0 };
  };
  return {
    lineCount,
    lineStart(line) {
      const found = inSection(line);
      return found.start + (found.map?.lineStart(found.line) ?? 0);
    },
    lineEnd(line) {
      const found = inSection(line);
      return found.start + (found.map?.lineEnd(found.line) ?? 0);
    },
    positionAt(offset) {
      const index = sectionAt(draft, offset);
      const { line, character } =
        sections[index]?.lineMap.positionAt(offset - (starts[index] ?? 0)) ?? ORIGIN;
      return { line: line + (draft.lineStarts[index] ?? 0), character };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= lineCount) return starts.at(-1) ?? 0;
      const found = inSection(line);
      return found.start + (found.map?.offsetAt({ line: found.line, character }) ?? 0);
    },
  };
}

const ORIGIN: Position = { line: 0, character: 0 };

/** The text of a span that starts in the text, for which a long file's text need not be put together. */
export function textOf(draft: Draft | SectionedDraft, { start, end }: Span): string {
  const file = fileOf(draft);
  if (file === undefined) return slice(draft.text, { start, end });
  const first = sectionAt(file, start);
  const from = file.starts[first] ?? 0;
  const texts = file.sections.slice(first, sectionAt(file, end) + 1).map(({ text }) => text);
  return texts.join("").slice(start - from, end - from);
}

/** The line end that `usualLineEnd` gives for a draft's file, for which a long file's text need not be put together. */
export function usualLineEndIn(draft: Draft | SectionedDraft): string {
  const part = fileOf(draft)?.sections.find(({ text }) => HAS_LINE_END.test(text)) ?? draft;
  return usualLineEnd(part.text);
}

const HAS_LINE_END = /[\r\n]/;

/** The 0-based line of its file that a UTF-16 offset of a draft is on, for which a long file's text need not be put together. */
export function lineInFile(draft: Draft | SectionedDraft, offset: number): number {
  return fileOf(draft)?.lineMap.positionAt(offset).line ?? countLineEnds(draft.text.slice(0, offset));
}

/** The whole file, where a draft knows the sections of it. */
function fileOf(draft: Draft | SectionedDraft): SectionedDraft | undefined {
  return "sections" in draft ? draft : draft.file;
}

/** Index of the section that a UTF-16 offset is in: the last that starts at or before it, the first for one below 0. */
export function sectionAt({ starts, sections }: SectionedDraft, offset: number): number {
  return lastAtMost(starts, offset, sections.length);
}

/** Index of the last of the first `count` sorted numbers that is `limit` at most; 0 where there is none. */
function lastAtMost(numbers: Int32Array, limit: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
