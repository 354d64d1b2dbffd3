import type { Steps } from "../steps.ts";
import { inFile } from "../syntax/scene.ts";
import type { Span } from "../text.ts";
import { attempt, toFinding } from "./check-section.ts";
import type { SharedFact } from "./fact-index.ts";
import type { FileState, Slot } from "./file-state.ts";
import type { Finding, Report, SharedPlace } from "./rule.ts";
import { placeOf } from "./section-check.ts";

/** A fact that several slots tell and that its rule reports, as it was when the last of them changed. */
export interface OwnedFact {
  readonly fact: SharedFact<Slot>;
  /** Their spans stand for places that move with their slots. */
  readonly reports: readonly Report[];
  /** Where each of those spans is: in which slot, and where in its scene. */
  readonly places: ReadonlyMap<Span, { readonly slot: Slot; readonly span: Span }>;
}

/**
 * Looks again at the facts whose places changed, and gives each that its rule reports to the slot where it stands
 * first. The slots that own one now, or did before, are to be settled.
 */
export function* shareAnew(state: FileState): Steps<void> {
  for (const fact of state.facts.takeTouched()) {
    const { owner: before } = fact;
    before?.owned?.delete(fact);
    fact.owner = undefined;
    if (before?.check !== undefined) state.unsettled.add(before);
    share(fact, state);
    yield;
  }
}

function share(fact: SharedFact<Slot>, state: FileState): void {
  const tellers = fact.tellers.toSorted((a, b) => a.index - b.index);
  const [first] = tellers;
  const owned = first && tellers.length > 1 ? ownedFact(fact, tellers, state) : undefined;
  if (first === undefined || owned === undefined) return;
  first.owned ??= new Map();
  first.owned.set(fact, owned);
  fact.owner = first;
  if (first.check !== undefined) state.unsettled.add(first);
}

/** Has the rule look at the places of a fact; undefined where it reports nothing. */
function ownedFact(
  fact: SharedFact<Slot>,
  tellers: readonly Slot[],
  state: FileState,
): OwnedFact | undefined {
  const places = new Map<Span, { readonly slot: Slot; readonly span: Span }>();
  const shared = tellers.flatMap((slot): SharedPlace[] => {
    const place = slot.check && placeOf(fact, slot.check);
    if (place === undefined) return [];
    const span = { ...place.span };
    places.set(span, { slot, span: place.span });
    return [{ span, group: place.group }];
  });
  const reports: Report[] = [];
  attempt(fact.rule, state.conditions, () => {
    reports.push(...(fact.rule.checkShared?.(shared, state.conditions.settings) ?? []));
  });
  return reports.length > 0 ? { fact, reports, places } : undefined;
}

/** What its rule reports of a fact, with offsets of the file as it is now. */
export function sharedFindings(
  { fact, reports, places }: OwnedFact,
  { draft, conditions }: FileState,
  messageIndex: number | undefined,
): readonly Finding[] {
  const now = (span: Span): Span => {
    const place = places.get(span);
    if (place?.slot.check === undefined) return span;
    const at = placeOf(fact, place.slot.check)?.span ?? place.span;
    return inFile(at, place.slot.check.offset, draft.starts[place.slot.index] ?? 0);
  };
  return reports.map((report) => {
    const related = report.related?.map((one) => ({ ...one, span: now(one.span) }));
    const moved = { ...report, span: now(report.span), ...(related && { related }) };
    return toFinding(fact.rule.meta, moved, conditions.settings, messageIndex);
  });
}
