import type { Section, SectionedDraft } from "./ast.ts";
import { CODE } from "./characters.ts";
import { assembleDraft } from "./draft.ts";
import { messageSection, topSection } from "./section.ts";
import { separatorsIn } from "./split.ts";

/**
 * Parses one `.linkmsg` file. Takes every text and never throws, in time proportional to its length; what
 * is wrong in the text stands in the tree.
 */
export function parse(text: string): SectionedDraft {
  return assembleDraft(cutSections(text));
}

/**
 * Cuts a file, or the beginning of one, into its sections. Each starts where a line starts, so a byte order mark in
 * front of the first separator belongs to that one's section.
 */
export function cutSections(text: string): Section[] {
  const [first, ...others] = separatorsIn(text);
  if (first === undefined) return [topSection(text)];
  const start = first === 1 && text.charCodeAt(0) === CODE.byteOrderMark ? 0 : first;
  return [topSection(text.slice(0, start)), ...cutMessages(text, [start, ...others])];
}

/** The sections of messages that start at `separators`, offsets in `text` in order; the last reaches to its end. */
export function cutMessages(text: string, separators: readonly number[]): Section[] {
  return separators.map((start, index) => messageSection(text.slice(start, separators[index + 1])));
}
