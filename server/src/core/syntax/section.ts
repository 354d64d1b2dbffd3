import { LineIndex, type LineMap } from "../text.ts";
import type { Head, Line, Message, Section } from "./ast.ts";
import { readMessage, readTop, type SectionParts } from "./read-section.ts";
import { linesOf, type ScannedLines, scan } from "./scan.ts";

/** The section of a file's top. */
export function topSection(text: string): Section {
  return new LazySection(ownCopy(text), readTop);
}

/**
 * How much text a generation of remembered sections has, and how long a section may be to be remembered, in UTF-16
 * units: about 1,500 messages. A longer section would push out all others as it is being written.
 */
const GENERATION = 500_000;
const LONGEST_REMEMBERED = 10_000;

/**
 * Sections by their text, in two generations: where the younger is full, the older goes as a whole. Taking out the
 * oldest one by one is slow, as a map looks for its first entry past all that were there before it.
 */
let young = new Map<string, Section>();
let old = new Map<string, Section>();
let youngLength = 0;

/**
 * The section of a message with this text: one that was read lately, or a new one. So a change that is undone soon
 * and a copy cost nothing, and neither does a file of a thousand messages that is opened again.
 */
export function messageSection(text: string): Section {
  const inYoung = young.get(text);
  if (inYoung !== undefined) return inYoung;
  const section = old.get(text) ?? new LazySection(ownCopy(text), readMessage);
  if (text.length <= LONGEST_REMEMBERED) remember(section);
  return section;
}

function remember(section: Section): void {
  const { length } = section.text;
  if (youngLength + length > GENERATION) {
    old = young;
    young = new Map();
    youngLength = 0;
  }
  young.set(section.text, section);
  youngLength += length;
}

/**
 * A slice of a text keeps the whole of it in memory, which a remembered section must not. Two halves joined are a text of
 * its own, whose characters are also read faster than those of a slice.
 */
function ownCopy(text: string): string {
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)].join("");
}

/**
 * A section that is read when it is first asked for what is in it. A class, as a long file has a hundred thousand of them:
 * its getters are made once, and what nobody asks for takes no room.
 */
class LazySection implements Section {
  readonly text: string;
  check: unknown = undefined;
  readonly #read: (text: string, lines: ScannedLines) => SectionParts;
  #parts: SectionParts | undefined;
  #lines: readonly Line[] | undefined;
  #lineMap: LineMap | undefined;

  constructor(text: string, read: (text: string, lines: ScannedLines) => SectionParts) {
    this.text = text;
    this.#read = read;
  }

  get lines(): readonly Line[] {
    this.#lines ??= linesOf(scan(this.text));
    return this.#lines;
  }

  get lineMap(): LineMap {
    this.#lineMap ??= new LineIndex(this.text);
    return this.#lineMap;
  }

  get preamble(): Head | undefined {
    return this.#partsOnce().preamble;
  }

  get message(): Message | undefined {
    return this.#partsOnce().message;
  }

  #partsOnce(): SectionParts {
    this.#parts ??= this.#read(this.text, scan(this.text));
    return this.#parts;
  }
}

/** Forgets all sections, so that what is parsed next is read anew; a comparison with a fresh look needs it. */
export function forgetSections(): void {
  young = new Map();
  old = new Map();
  youngLength = 0;
}
