import type { Span } from "../text.ts";
import type { Draft, Line, Message, SectionedDraft } from "./ast.ts";
import { firstMessageSection } from "./draft.ts";
import { sectionAt } from "./sectioned-lines.ts";
import { shiftLines, shiftMessage } from "./shift.ts";

/**
 * What of a draft lies around a span of UTF-16 offsets: the preamble, and the messages and lines of the sections that
 * the span touches, at their places in the file and with their indices; so a message's place in the list is not its
 * index. At the top the first message is there too, as it tells how the preamble is read. What is asked about one place
 * of a long file need not look at the rest of it.
 */
export function localDraft(draft: SectionedDraft, span: Span): Draft {
  const { sections, starts } = draft;
  const first = sectionAt(draft, span.start - 1);
  const last = Math.max(sectionAt(draft, span.end), first === 0 ? firstMessageSection(draft) : 0);
  let messages: readonly Message[] | undefined;
  let lines: readonly Line[] | undefined;
  return {
    file: draft,
    get text() {
      return draft.text;
    },
    preamble: draft.preamble,
    get messages() {
      messages ??= sections.slice(first, last + 1).flatMap(({ message }, index) => {
        const at = first + index;
        return message ? shiftMessage(message, starts[at] ?? 0, at - firstMessageSection(draft)) : [];
      });
      return messages;
    },
    get lines() {
      lines ??= sections.slice(first, last + 1).flatMap((section, index) => {
        const isEnd = first + index === sections.length - 1;
        const own = isEnd ? section.lines : section.lines.slice(0, -1);
        return shiftLines(own, starts[first + index] ?? 0);
      });
      return lines;
    },
  };
}

/** A local draft that has, of its messages, this one alone. */
export function withOneMessage(near: Draft, message: Message): Draft {
  return {
    ...(near.file && { file: near.file }),
    get text() {
      return near.text;
    },
    get lines() {
      return near.lines;
    },
    preamble: near.preamble,
    messages: [message],
  };
}
