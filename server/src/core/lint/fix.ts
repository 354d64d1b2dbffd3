import type { Edit, Finding, Fix } from "./rule.ts";

/** A text with some fixes applied, and those that were. */
export interface FixResult {
  readonly text: string;
  readonly applied: readonly Fix[];
}

/** Applies edits to a text. They may come in any order but must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let offset = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(offset, edit.span.start) + edit.text;
    offset = edit.span.end;
  }
  return result + text.slice(offset);
}

/**
 * Applies the first safe fix of each finding, in one pass. One that overlaps an earlier one is left out; linting
 * the result again offers it anew.
 */
export function applySafeFixes(text: string, findings: readonly Finding[]): FixResult {
  const applied: Fix[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.safe);
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    applied.push(fix);
    edits.push(...fix.edits);
  }
  return { text: applyEdits(text, edits), applied };
}

function overlap(a: Edit, b: Edit): boolean {
  const bothInsert = a.span.start === a.span.end && b.span.start === b.span.end;
  if (bothInsert) return a.span.start === b.span.start;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
