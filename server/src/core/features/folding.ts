import { flatMapInSteps, type Steps } from "../steps.ts";
import type { Line, Section, SectionedDraft } from "../syntax/ast.ts";
import { lineNumberAt } from "../syntax/line-at.ts";
import { memoOfSection } from "../syntax/section-memo.ts";
import { shiftSpan } from "../syntax/shift.ts";
import type { Span } from "../text.ts";

/** Lines that can be folded away: the first stays, and the others go. */
export interface Fold {
  readonly kind: "region" | "comment";
  /** 0-based; `last` is greater than `first`. */
  readonly first: number;
  readonly last: number;
  /** From the end of the first line to the end of the last. */
  readonly span: Span;
}

/**
 * The folds of a draft by first line: messages without the blank lines at their end, heads from their first line
 * that is no comment, and blocks of comment lines. No two start on one line.
 */
export function foldsInSteps({ sections, starts, lineStarts }: SectionedDraft): Steps<Fold[]> {
  return flatMapInSteps(sections, (section, index) => {
    const [start, line] = [starts[index] ?? 0, lineStarts[index] ?? 0];
    return foldsIn(section).map(({ kind, first, last, span }) => ({
      kind,
      first: first + line,
      last: last + line,
      span: shiftSpan(span, start),
    }));
  });
}

/** Lines and offsets are counted from the section's start. No fold goes over its end, as a separator stands there. */
const foldsIn = memoOfSection((section: Section): Fold[] => {
  const { lines, message, preamble } = section;
  const regions = [preamble?.span, message?.head.span, message?.span]
    .flatMap((span) => (span !== undefined && span.start < span.end ? [span] : []))
    .map((span) => trimmed(lines, lineNumberAt(section, span.start), lineNumberAt(section, span.end - 1)))
    .map(({ first, last }) => foldOf(lines, "region", first, last));
  return [...regions, ...commentFolds(lines)]
    .flatMap((fold) => fold ?? [])
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter((fold, index, all) => fold.first !== all[index - 1]?.first);
});

/** Comments above a head and blank lines below a message are not folded with it. */
function trimmed(lines: readonly Line[], start: number, end: number): { first: number; last: number } {
  let first = start;
  let last = end;
  while (first < last && lines[first]?.kind === "comment") first++;
  while (first < last && lines[last]?.kind === "blank") last--;
  return { first, last };
}

function commentFolds(lines: readonly Line[]): (Fold | undefined)[] {
  const found: (Fold | undefined)[] = [];
  for (let first = 0; first < lines.length; first++) {
    const start = first;
    while (lines[first]?.kind === "comment") first++;
    if (first > start) found.push(foldOf(lines, "comment", start, first - 1));
  }
  return found;
}

function foldOf(lines: readonly Line[], kind: Fold["kind"], first: number, last: number): Fold | undefined {
  const [start, end] = [lines[first]?.span.end, lines[last]?.span.end];
  if (start === undefined || end === undefined || first >= last) return undefined;
  return { kind, first, last, span: { start, end } };
}
