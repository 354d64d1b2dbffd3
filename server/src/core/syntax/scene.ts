import type { Span } from "../text.ts";
import type { Comment, Draft, Head, Line, Message, Section } from "./ast.ts";
import { NO_HEAD } from "./draft.ts";
import { shiftLines, shiftMessage } from "./shift.ts";

/**
 * One section by itself: a draft of the file's preamble and at most one message. Offsets below `offset` are those
 * of the preamble in its file; `offset` is the section's start. Of comments in the preamble that silence the same, a
 * message's scene has one.
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
  const draft = new SceneDraft(text, preambleOf(top), message, top, 0);
  return { isTop: true, draft, message, offset: 0 };
}

/** The scene of a message's section below the top of its file. */
export function messageScene(section: Section, top: Section): Scene {
  const preamble = preambleOf(top);
  const above = isEmpty(preamble) ? "" : `${top.text.slice(0, preamble.span.end)}\n`;
  const offset = above.length;
  const message = section.message && shiftMessage(section.message, offset, 0);
  const shared = preamble.comments.length === 0 ? preamble : { ...preamble, comments: distinctComments(top) };
  const draft = new SceneDraft(above + section.text, shared, message, section, offset);
  return { isTop: false, draft, message, offset };
}

/** The draft of a scene. A class, as one is made for each message that is checked, and its lines are rarely asked for. */
class SceneDraft implements Draft {
  readonly text: string;
  readonly preamble: Head;
  readonly messages: readonly Message[];
  readonly #section: Section;
  readonly #offset: number;
  #lines: readonly Line[] | undefined;

  constructor(text: string, preamble: Head, message: Message | undefined, section: Section, offset: number) {
    this.text = text;
    this.preamble = preamble;
    this.messages = message === undefined ? [] : [message];
    this.#section = section;
    this.#offset = offset;
  }

  get lines(): readonly Line[] {
    this.#lines ??= shiftLines(this.#section.lines, this.#offset);
    return this.#lines;
  }
}

/** Whether a head says nothing. */
export function isEmpty({ fields, unknownFields, values, comments }: Head): boolean {
  return fields.length + unknownFields.length + values.length + comments.length === 0;
}

/** The scene of a section below the top of its file, or of that top. */
export function sceneOf(section: Section, top: Section): Scene {
  return section === top ? topScene(top) : messageScene(section, top);
}

const distinct = new WeakMap<Section, readonly Comment[]>();

function distinctComments(top: Section): readonly Comment[] {
  const known = distinct.get(top);
  if (known !== undefined) return known;
  const byRules = new Map<string, Comment>();
  for (const comment of preambleOf(top).comments) {
    if (comment.suppression === undefined) continue;
    const rules = comment.suppression.rules.map(({ text }) => text).join();
    if (!byRules.has(rules)) byRules.set(rules, comment);
  }
  const comments = [...byRules.values()];
  distinct.set(top, comments);
  return comments;
}

/** The place in the file of a span of a scene with that offset, whose section starts at `start`. */
export function inFile(span: Span, offset: number, start: number): Span {
  const by = start - offset;
  return span.start < offset || by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** The place in a scene of a span of the file that lies in its section, which starts at `start`. */
export function inScene(span: Span, offset: number, start: number): Span {
  const by = offset - start;
  return { start: span.start + by, end: span.end + by };
}

function preambleOf({ preamble }: Section): Head {
  return preamble ?? NO_HEAD;
}
