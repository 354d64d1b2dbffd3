import { firstMessageSection } from "../syntax/draft.ts";
import type { FileState, Slot } from "./file-state.ts";
import { PlacedFinding } from "./placed-finding.ts";
import type { Finding } from "./rule.ts";
import { sharedFindings } from "./shared-facts.ts";

/**
 * The findings of the sections from index `from` to `to`, that one included, with offsets of the file; ordered by
 * start, end and rule id.
 */
export function findingsOf(state: FileState, from: number, to: number): Finding[] {
  return state.slots
    .slice(from, to + 1)
    .flatMap((slot) => findingsIn(slot, state))
    .sort(byPlace);
}

/** At most so many findings: those of a section, then of its neighbours, whole sections as long as there is room. */
export function nearestFindings(state: FileState, section: number, most: number): Finding[] {
  const countIn = (index: number) => state.slots[index]?.settled?.count ?? 0;
  let [first, last] = [section, section];
  let room = most - countIn(section);
  if (room <= 0) return findingsOf(state, section, section).slice(0, most);
  while (first > 0 || last < state.slots.length - 1) {
    const [above, below] = [countIn(first - 1), countIn(last + 1)];
    if (above + below > room) break;
    room -= above + below;
    first = Math.max(first - 1, 0);
    last = Math.min(last + 1, state.slots.length - 1);
  }
  return findingsOf(state, first, last);
}

function findingsIn(slot: Slot, state: FileState): readonly Finding[] {
  const { check, settled, index } = slot;
  if (check === undefined || settled === undefined) return [];
  const start = state.draft.starts[index] ?? 0;
  const messageIndex = index - firstMessageSection(state.draft);
  const placed = settled.kept.map((finding) => place(finding, check.offset, start, messageIndex));
  if (settled.shared.length === 0) return placed;
  return [...placed, ...settled.shared.flatMap((fact) => sharedFindings(fact, state, messageIndex))];
}

/** A finding of a scene with that offset as one of the file, in which its section starts at `start`. */
export function place(finding: Finding, offset: number, start: number, messageIndex: number): Finding {
  const index = finding.messageIndex === undefined ? undefined : messageIndex;
  if (start === offset && finding.messageIndex === index) return finding;
  return new PlacedFinding(finding, offset, start, index);
}

/** The finding of a section that a finding was placed from: the same object as long as the section stays the same. */
export function originOf(finding: Finding): Finding {
  return finding instanceof PlacedFinding ? finding.origin() : finding;
}

/** Orders findings by start, end and rule id. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
