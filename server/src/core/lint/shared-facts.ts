import { inFile } from "../syntax/scene.ts";
import { attempt, type RuleFact, toFinding } from "./check-section.ts";
import { factId } from "./fact-index.ts";
import type { FileState, Slot } from "./file-state.ts";
import type { Finding, SharedPlace } from "./rule.ts";

/**
 * Looks again at the facts whose places changed, and gives each that its rule reports to the slot where it stands
 * first. Returns the slots that own one now, or did before.
 */
export function shareAnew(state: FileState): readonly Slot[] {
  const slots: Slot[] = [];
  for (const fact of state.facts.takeTouched()) {
    const id = factId(fact);
    const before = state.owners.get(id);
    before?.owned.delete(id);
    state.owners.delete(id);
    if (before !== undefined) slots.push(before);
    const [first] = state.facts.tellers(fact);
    if (first === undefined || sharedFindings(fact, state).length === 0) continue;
    first.owned.set(id, fact);
    state.owners.set(id, first);
    slots.push(first);
  }
  return slots.filter(({ check }) => check !== undefined);
}

/** What its rule reports of a fact that is told in several places. Offsets are those of the file. */
export function sharedFindings(fact: RuleFact, state: FileState): readonly Finding[] {
  const tellers = state.facts.tellers(fact);
  const [first] = tellers;
  const { rule } = fact;
  if (tellers.length < 2 || first?.check === undefined || rule.checkShared === undefined) return [];
  const { scene } = first.check;
  const places = tellers.flatMap((slot) => placeIn(slot, fact, state));
  const findings: Finding[] = [];
  attempt(rule, state.conditions, () => {
    for (const report of rule.checkShared?.(places, state.conditions.settings) ?? [])
      findings.push(toFinding(rule.meta, report, state.conditions.settings, scene));
  });
  return findings;
}

function placeIn({ index, check }: Slot, fact: RuleFact, { draft }: FileState): SharedPlace[] {
  const id = factId(fact);
  const place = check?.facts.find((other) => factId(other) === id)?.place;
  if (check === undefined || place === undefined) return [];
  return [{ span: inFile(place.span, check.scene, draft.starts[index] ?? 0), group: place.group }];
}
