import { LineIndex } from "../text.ts";
import type { Line, Section } from "./ast.ts";
import { readMessage, readTop } from "./read-section.ts";
import { scan } from "./scan.ts";

/** The section of a file's top. */
export function topSection(text: string): Section {
  return createSection(ownCopy(text), readTop);
}

/**
 * How much text is remembered, and how long a section may be for that, in UTF-16 units: about 3,000 messages. A longer
 * section would push out all others as it is being written.
 */
const MOST_REMEMBERED = 1_000_000;
const LONGEST_REMEMBERED = 10_000;

const remembered = new Map<string, Section>();
let length = 0;

/**
 * The section of a message with this text: one that was read lately, or a new one. So a change that is undone soon
 * and a copy cost nothing, and neither does a file of up to some thousand messages that is opened again.
 */
export function messageSection(text: string): Section {
  const known = remembered.get(text);
  const section = known ?? createSection(ownCopy(text), readOnlyMessage);
  if (text.length > LONGEST_REMEMBERED) return section;
  if (known !== undefined) remembered.delete(text);
  else length += text.length;
  remembered.set(section.text, section);
  for (const oldest of remembered.keys()) {
    if (length <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
    length -= oldest.length;
  }
  return section;
}

/** A slice of a text keeps the whole of it in memory, which a remembered section must not; this makes one that doesn't. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

type Parts = Pick<Section, "preamble" | "message">;

function readOnlyMessage(text: string, lines: readonly Line[]): Parts {
  return { preamble: undefined, message: readMessage(text, lines) };
}

/** A section that is read when it is first asked for what is in it. */
function createSection(text: string, read: (text: string, lines: readonly Line[]) => Parts): Section {
  let lines: readonly Line[] | undefined;
  let lineMap: LineIndex | undefined;
  let parts: Parts | undefined;
  const linesOnce = () => {
    lines ??= scan(text);
    return lines;
  };
  const partsOnce = () => {
    parts ??= read(text, linesOnce());
    return parts;
  };
  return {
    text,
    get lines() {
      return linesOnce();
    },
    get lineMap() {
      lineMap ??= new LineIndex(text);
      return lineMap;
    },
    get preamble() {
      return partsOnce().preamble;
    },
    get message() {
      return partsOnce().message;
    },
  };
}

/** Forgets all sections, so that what is parsed next is read anew; a comparison with a fresh look needs it. */
export function forgetSections(): void {
  remembered.clear();
  length = 0;
}
