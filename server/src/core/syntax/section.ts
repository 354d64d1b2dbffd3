import { LineIndex } from "../text.ts";
import type { Line, Section } from "./ast.ts";
import { readMessage, readTop } from "./read-section.ts";
import { scan } from "./scan.ts";

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
  const section = old.get(text) ?? new LazySection(ownCopy(text), readOnlyMessage);
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

/** A slice of a text keeps the whole of it in memory, which a remembered section must not; this makes one that doesn't. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

type Parts = Pick<Section, "preamble" | "message">;
type Reader = (text: string, lines: readonly Line[]) => Parts;

function readOnlyMessage(text: string, lines: readonly Line[]): Parts {
  return { preamble: undefined, message: readMessage(text, lines) };
}

/**
 * A section that is read when it is first asked for what is in it. A class, as a long file has a hundred thousand of
 * them, and an object with getters of its own takes several times as long to make.
 */
class LazySection implements Section {
  readonly text: string;
  readonly #read: Reader;
  #lines: readonly Line[] | undefined;
  #lineMap: LineIndex | undefined;
  #parts: Parts | undefined;

  constructor(text: string, read: Reader) {
    this.text = text;
    this.#read = read;
  }

  get lines(): readonly Line[] {
    this.#lines ??= scan(this.text);
    return this.#lines;
  }

  get lineMap(): LineIndex {
    this.#lineMap ??= new LineIndex(this.text);
    return this.#lineMap;
  }

  get preamble(): Section["preamble"] {
    return this.#partsOnce().preamble;
  }

  get message(): Section["message"] {
    return this.#partsOnce().message;
  }

  #partsOnce(): Parts {
    this.#parts ??= this.#read(this.text, this.lines);
    return this.#parts;
  }
}

/** Forgets all sections, so that what is parsed next is read anew; a comparison with a fresh look needs it. */
export function forgetSections(): void {
  young = new Map();
  old = new Map();
  youngLength = 0;
}
