import type { Section, SectionedDraft } from "./ast.ts";
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

/** Cuts a file, or the rest of one from its start on, into its sections. */
export function cutSections(text: string): Section[] {
  const separators = separatorsIn(text);
  const top = topSection(text.slice(0, separators[0] ?? text.length));
  return [top, ...cutMessages(text, separators)];
}

/** The sections of messages that start at `separators`, offsets in `text` in order; the last reaches to its end. */
export function cutMessages(text: string, separators: readonly number[]): Section[] {
  return separators.map((start, index) => messageSection(text.slice(start, separators[index + 1])));
}
