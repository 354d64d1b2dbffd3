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
    if (fix === undefined || fix.edits.some((edit) => isInTheWay(edit, edits))) continue;
    applied.push(fix);
    for (const edit of fix.edits) edits.splice(placeOf(edit, edits), 0, edit);
  }
  return { text: applyEdits(text, edits), applied };
}

/** Whether an edit overlaps one of `edits`, which are in order and apart: then it overlaps one beside its place. */
function isInTheWay(edit: Edit, edits: readonly Edit[]): boolean {
  const place = placeOf(edit, edits);
  return edits.slice(Math.max(place - 2, 0), place + 2).some((other) => overlap(edit, other));
}

/** Where an edit belongs among `edits`, which are in order: behind those that start before it. */
function placeOf({ span }: Edit, edits: readonly Edit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap(a: Edit, b: Edit): boolean {
  const bothInsert = a.span.start === a.span.end && b.span.start === b.span.end;
  if (bothInsert) return a.span.start === b.span.start;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
