import type { Span } from "../text.ts";
import type { Draft, Head, Line, Message, Section } from "./ast.ts";
import { shiftLines, shiftMessage } from "./shift.ts";

/**
 * One section by itself: a draft of the file's preamble and at most one message. Offsets below `offset` are those
 * of the file; `offset` is the section's start.
 */
export interface Scene {
  /** Whether its section is the file's top, so that the preamble is its own. */
  readonly isTop: boolean;
  readonly draft: Draft;
  readonly message: Message | undefined;
  readonly offset: number;
}

/** The scene of a file's top: the preamble, and the untitled message below it. */
export function topScene(top: Section): Scene {
  const { text, message } = top;
  const draft: Draft = {
    text,
    get lines() {
      return top.lines;
    },
    preamble: preambleOf(top),
    messages: message === undefined ? [] : [message],
  };
  return { isTop: true, draft, message, offset: 0 };
}

/** The scene of a message's section below the top of its file. */
export function messageScene(section: Section, top: Section): Scene {
  const preamble = preambleOf(top);
  const above = isEmpty(preamble) ? "" : `${top.text.slice(0, preamble.span.end)}\n`;
  const offset = above.length;
  const message = section.message && shiftMessage(section.message, offset, 0);
  let lines: readonly Line[] | undefined;
  const draft: Draft = {
    text: above + section.text,
    get lines() {
      lines ??= shiftLines(section.lines, offset);
      return lines;
    },
    preamble,
    messages: message === undefined ? [] : [message],
  };
  return { isTop: false, draft, message, offset };
}

/** Whether a head says nothing. */
export function isEmpty({ fields, unknownFields, values, comments }: Head): boolean {
  return fields.length + unknownFields.length + values.length + comments.length === 0;
}

/** The place in the file of a span of a scene whose section starts at `start`. */
export function inFile(span: Span, { offset }: Scene, start: number): Span {
  const by = start - offset;
  return span.start < offset || by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** The place in a scene of a span of the file that lies in its section, which starts at `start`. */
export function inScene(span: Span, { offset }: Scene, start: number): Span {
  const by = offset - start;
  return { start: span.start + by, end: span.end + by };
}

const NOWHERE: Head = { span: { start: 0, end: 0 }, fields: [], unknownFields: [], values: [], comments: [] };

function preambleOf({ preamble }: Section): Head {
  return preamble ?? NOWHERE;
}
