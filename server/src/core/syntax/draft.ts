import { countLineEnds, type LineMap } from "../text.ts";
import type { Head, Line, Message, Section, SectionedDraft } from "./ast.ts";
import { sectionedLines } from "./sectioned-lines.ts";
import { shiftLines, shiftMessage } from "./shift.ts";

/** What a draft may take over from the one that it was made of by a change. */
export interface Inherited {
  /** UTF-16 offset of each section, and of the file's end. */
  readonly starts: Int32Array;
  /** 0-based line of each section, and behind the last; undefined where not counted yet. */
  readonly lineStarts: Int32Array | undefined;
  /** Messages above the change, as they stand in the file. */
  readonly messages: readonly Message[];
}

/** A draft together with what is known of it so far. */
interface Memo {
  lineStarts: Int32Array | undefined;
  messages: readonly Message[] | undefined;
}

const memos = new WeakMap<SectionedDraft, Memo>();

/** What is known of a draft so far: undefined for what nobody asked for yet. */
export function knownOf(draft: SectionedDraft): Readonly<Memo> {
  return memos.get(draft) ?? { lineStarts: undefined, messages: undefined };
}

/** The draft of which `sections` are the pieces. Its text, lines and messages are put together when first asked for. */
export function assembleDraft(sections: readonly Section[], inherited?: Inherited): SectionedDraft {
  const memo: Memo = { lineStarts: inherited?.lineStarts, messages: undefined };
  const starts = inherited?.starts ?? sumUp(sections, ({ text }) => text.length);
  let text: string | undefined;
  let lines: readonly Line[] | undefined;
  let lineMap: LineMap | undefined;
  const draft: SectionedDraft = {
    sections,
    starts,
    get lineStarts() {
      memo.lineStarts ??= sumUp(sections, ({ text }) => countLineEnds(text));
      return memo.lineStarts;
    },
    get lineMap() {
      lineMap ??= sectionedLines(draft);
      return lineMap;
    },
    get text() {
      text ??= sections.map((section) => section.text).join("");
      return text;
    },
    get lines() {
      lines ??= linesOf(sections, starts);
      return lines;
    },
    get preamble() {
      return sections[0]?.preamble ?? NO_HEAD;
    },
    get messages() {
      memo.messages ??= messagesOf(sections, starts, inherited?.messages ?? []);
      return memo.messages;
    },
  };
  memos.set(draft, memo);
  return draft;
}

/** A head that says nothing, at the start of a file. */
export const NO_HEAD: Head = {
  span: { start: 0, end: 0 },
  fields: [],
  unknownFields: [],
  values: [],
  comments: [],
};

/** For each section the sum of a size over those before it, and at the end that of all. */
function sumUp(sections: readonly Section[], sizeOf: (section: Section) => number): Int32Array {
  const sums = new Int32Array(sections.length + 1);
  sections.forEach((section, index) => {
    sums[index + 1] = (sums[index] ?? 0) + sizeOf(section);
  });
  return sums;
}

/** All lines; but for the last section, what stands behind a section's last line end is the next one's first line. */
function linesOf(sections: readonly Section[], starts: Int32Array): readonly Line[] {
  const last = sections.length - 1;
  return sections.flatMap(({ lines }, index) =>
    shiftLines(index === last ? lines : lines.slice(0, -1), starts[index] ?? 0),
  );
}

/** All messages: those already `known` from the first on, then the others. */
function messagesOf(
  sections: readonly Section[],
  starts: Int32Array,
  known: readonly Message[],
): readonly Message[] {
  const messages = [...known];
  const first = firstMessageSection({ sections });
  for (let index = first + known.length; index < sections.length; index++) {
    const message = sections[index]?.message;
    if (message !== undefined) messages.push(shiftMessage(message, starts[index] ?? 0, messages.length));
  }
  return messages;
}

/** Index of the section of a draft's first message: 0 where text stands in the top, else 1. */
export function firstMessageSection({ sections }: Pick<SectionedDraft, "sections">): number {
  return sections[0]?.message === undefined ? 1 : 0;
}
