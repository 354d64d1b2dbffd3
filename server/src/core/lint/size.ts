import type { Message, SectionedDraft } from "../syntax/ast.ts";
import { count, declareOptions, optionsOf } from "./options.ts";
import type { Settings } from "./settings.ts";

/** The id of the rule that tells of what is too large. */
export const LARGE_FILE = "large-file";

/**
 * How large, in UTF-16 units, a file and a message may be for all rules to run: a file of 14,000 messages is an export
 * or a mistake, and must open as fast as it can be read; a message of twelve times what LinkedIn takes is no message.
 */
export const SIZE_OPTIONS = declareOptions(LARGE_FILE, {
  file: count(
    5_000_000,
    "Longer files, in characters, are only checked for placeholders, fields and lengths.",
  ),
  message: count(100_000, "So are longer messages, in characters."),
});

/** Which rules run: all, or in what is too large only those that look at the markup and no prose. */
export type Depth = "all" | "markup";

/** How deep a file is looked into. */
export function depthOf({ starts }: SectionedDraft, settings: Settings): Depth {
  return (starts.at(-1) ?? 0) > optionsOf(SIZE_OPTIONS, settings).file ? "markup" : "all";
}

/** The rules that run in what is too large. */
export const MARKUP_RULES: ReadonlySet<string> = new Set([
  ...[
    LARGE_FILE,
    "open-placeholder",
    "broken-placeholder",
    "foreign-placeholder",
    "over-limit",
    "missing-subject",
  ],
  ...["subject-outside-inmail", "unused-value", "unknown-field", "duplicate-field", "invalid-value"],
  ...["unknown-rule", "unused-suppression"],
]);

/** Whether a message is too long for rules of prose. */
export function isLong({ span }: Message, settings: Settings): boolean {
  return span.end - span.start > optionsOf(SIZE_OPTIONS, settings).message;
}
