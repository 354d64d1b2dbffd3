import type { Segment } from "../syntax/ast.ts";
import { hasLetter } from "../syntax/characters.ts";
import { isTextLabel } from "../syntax/placeholder.ts";
import { readSegments } from "../syntax/segments.ts";

/** Why a trimmed text can't be a placeholder's label, in words for the writer; undefined where it can. */
export function labelProblem(label: string): string | undefined {
  if (label === "") return "The new name is empty. Type a name such as TOPIC.";
  const example = "Choose a name of letters, digits and blanks, such as MUTUAL CONNECTION.";
  if (/[\r\n]/.test(label))
    return `A placeholder stands on one line, so its name can't be longer. ${example}`;
  if (/[[\]]/.test(label)) return `Type the name without brackets: they are kept. ${example}`;
  if (label.includes("|")) return `A bar “|” begins a placeholder's fallback. ${example}`;
  if (/[—–]|(?:^|\s)--(?:\s|$)/.test(label)) return `A dash begins a placeholder's hint. ${example}`;
  if (!hasLetter(label)) return `A placeholder's name needs at least one letter. ${example}`;
  if (isTextLabel(label)) return `[${label}] is a note of ordinary prose, and so no placeholder. ${example}`;
  return isLabel(label) ? undefined : `[${label}] would not be a placeholder. ${example}`;
}

/** Whether a label between brackets reads as itself, also with what a placeholder may have behind it. */
function isLabel(label: string): boolean {
  return [`[${label}]`, `[${label}|a—b]`, `[${label} -- b]`].every((text) => {
    const [first, ...others] = readSegments(text, { start: 0, end: text.length });
    return others.length === 0 && first !== undefined && isLabelled(first, label);
  });
}

function isLabelled(segment: Segment, label: string): boolean {
  return segment.kind === "placeholder" && segment.label.text === label;
}
