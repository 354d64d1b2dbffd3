import { countLineEnds, type Span } from "../text.ts";
import type { Section, SectionedDraft } from "./ast.ts";
import { CODE } from "./characters.ts";
import { assembleDraft, firstMessageSection, type Inherited, knownOf } from "./draft.ts";
import { cutMessages, cutSections } from "./parse.ts";
import { sectionAt } from "./sectioned-lines.ts";
import { isSeparatorAt, separatorsIn } from "./split.ts";

/**
 * The draft after `span` of its text is replaced by `text`: equal to a fresh parse of the changed text, but only the
 * sections that the change touches are read again. A span out of bounds is clamped; one that ends before it starts is
 * empty at its start.
 */
export function editDraft(draft: SectionedDraft, span: Span, text: string): SectionedDraft {
  const { from, to, replaced } = touched(draft, clamped(span, draft.starts.at(-1) ?? 0), text);
  const cut = from === 0 ? cutSections(replaced) : cutMessages(replaced, separatorsIn(replaced));
  const sections = draft.sections.toSpliced(from, to - from, ...cut);
  return assembleDraft(sections, inherit(draft, from, to, cut));
}

/** The draft after some edits, which must not overlap; their spans are those of the draft as it is. */
export function editDraftAll(
  draft: SectionedDraft,
  edits: readonly { readonly span: Span; readonly text: string }[],
): SectionedDraft {
  const backwards = edits.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return backwards.reduce((edited, { span, text }) => editDraft(edited, span, text), draft);
}

function clamped({ start, end }: Span, length: number): Span {
  const first = Math.min(Math.max(start, 0), length);
  return { start: first, end: Math.min(Math.max(end, first), length) };
}

/** Sections that a change touches: indices of the first and behind the last, and the text that takes their place. */
interface Touched {
  readonly from: number;
  readonly to: number;
  readonly replaced: string;
}

/**
 * A section grows together with the one before where its separator is gone, and with the one behind where its last
 * line end is.
 */
function touched(draft: SectionedDraft, { start, end }: Span, text: string): Touched {
  const { sections, starts } = draft;
  const textOf = (index: number) => sections[index]?.text ?? "";
  let from = sectionAt(draft, start);
  let to = sectionAt(draft, end) + 1;
  const kept = textOf(to - 1).slice(end - (starts[to - 1] ?? 0));
  let replaced = textOf(from).slice(0, start - (starts[from] ?? 0)) + text + kept;
  if (from > 0 && !isSeparatorAt(replaced, 0)) replaced = textOf(--from) + replaced;
  if (to < sections.length && !endsLine(replaced)) replaced += textOf(to++);
  return { from, to, replaced };
}

function endsLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === CODE.lf || last === CODE.cr;
}

/** What stays true of the draft when the sections from `from` to before `to` are replaced by others. */
function inherit(draft: SectionedDraft, from: number, to: number, cut: readonly Section[]): Inherited {
  const { lineStarts, messages } = knownOf(draft);
  return {
    starts: spliceSums(
      draft.starts,
      from,
      to,
      cut.map(({ text }) => text.length),
    ),
    lineStarts:
      lineStarts &&
      spliceSums(
        lineStarts,
        from,
        to,
        cut.map(({ text }) => countLineEnds(text)),
      ),
    messages: from === 0 ? [] : (messages?.slice(0, from - firstMessageSection(draft)) ?? []),
  };
}

/** Running sums with the sizes from `from` to before `to` replaced by `sizes`. */
function spliceSums(sums: Int32Array, from: number, to: number, sizes: readonly number[]): Int32Array {
  const count = sums.length - (to - from) + sizes.length;
  const spliced = new Int32Array(count);
  spliced.set(sums.subarray(0, from + 1));
  let sum = sums[from] ?? 0;
  sizes.forEach((size, index) => {
    sum += size;
    spliced[from + 1 + index] = sum;
  });
  const by = sum - (sums[to] ?? 0);
  const behind = from + sizes.length - to;
  for (let index = to + 1; index < sums.length; index++) spliced[index + behind] = (sums[index] ?? 0) + by;
  return spliced;
}
