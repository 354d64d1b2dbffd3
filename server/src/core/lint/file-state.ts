import { finish, type Steps } from "../steps.ts";
import type { Section, SectionedDraft } from "../syntax/ast.ts";
import { haveSamePreamble } from "../syntax/preamble-reads.ts";
import type { Conditions } from "./check-section.ts";
import { createFactIndex, type FactIndex, type SharedFact } from "./fact-index.ts";
import { checkOf, type SectionCheck } from "./section-check.ts";
import { type Settled, settleMessage, settleTop } from "./settle.ts";
import { type OwnedFact, shareAnew } from "./shared-facts.ts";

/** The place of one section in a file, and what is known there. It stays the same while the section is being edited. */
export interface Slot {
  /** 0-based index of the section in the file. */
  index: number;
  section: Section;
  check: SectionCheck | undefined;
  /** The facts that are told here first and again below, where their rule reports that; made for the first of them. */
  owned: Map<SharedFact<Slot>, OwnedFact> | undefined;
  settled: Settled | undefined;
}

/** A draft checked as a whole; changes as it moves on from one state of the file to the next. */
export interface FileState {
  draft: SectionedDraft;
  readonly conditions: Conditions;
  slots: readonly Slot[];
  readonly facts: FactIndex<Slot>;
  /** Rules by which comments in the preamble silence something below it, with the number of slots. */
  readonly usedInFile: Map<string | undefined, number>;
  /** How many findings there are. */
  count: number;
  /** Slots whose section is another than the one that was checked. */
  readonly unchecked: Set<Slot>;
  /** Slots whose findings are to be settled anew. */
  readonly unsettled: Set<Slot>;
  /** Slots without a section, whose findings are still counted. */
  readonly gone: Set<Slot>;
}

/** The state of a draft, looked at anew. */
export function createFileState(draft: SectionedDraft, conditions: Conditions): FileState {
  const state = unseenState(draft, conditions);
  finish(moveTo(state, draft));
  return state;
}

/** The state of a draft of which nothing was looked at yet. */
export function unseenState(draft: SectionedDraft, conditions: Conditions): FileState {
  return {
    draft,
    conditions,
    slots: [],
    facts: createFactIndex(),
    usedInFile: new Map(),
    count: 0,
    unchecked: new Set(),
    unsettled: new Set(),
    gone: new Set(),
  };
}

/**
 * Moves a state on to another draft; what both have in common is not looked at again. A move may be left off between
 * two steps: the next one, to whatever draft, does what is left of it.
 */
export function* moveTo(state: FileState, draft: SectionedDraft): Steps<void> {
  const { gone, unchecked, unsettled } = state;
  fitSlots(state, draft);
  state.draft = draft;
  for (const slot of gone) {
    tell(state, slot, undefined);
    settle(state, slot, undefined);
    gone.delete(slot);
    yield;
  }
  for (const slot of unchecked) {
    tell(state, slot, checkOf(slot.section, topOf(draft), state.conditions));
    unchecked.delete(slot);
    unsettled.add(slot);
    yield;
  }
  yield* shareAnew(state);
  const [top] = state.slots;
  for (const slot of unsettled) {
    if (slot !== top && slot.check) settle(state, slot, settleMessage(slot, slot.check, state));
    unsettled.delete(slot);
    yield;
  }
  if (top?.check) settle(state, top, settleTop(top, top.check, state));
}

function topOf({ sections: [top] }: SectionedDraft): Section {
  if (top === undefined) throw new RangeError("a draft has a top");
  return top;
}

/** Gives each section of a draft its slot: the one that it had, or that of the section which it takes the place of. */
function fitSlots(state: FileState, draft: SectionedDraft): void {
  const { from, oldEnd, newEnd } = changedRange(state.slots, draft.sections);
  const old = state.slots.slice(from, oldEnd);
  const sections = draft.sections.slice(from, newEnd);
  const changed = sections.map((section, index) => old[index] ?? newSlot(section));
  changed.forEach((slot, index) => {
    slot.section = sections[index] ?? slot.section;
    state.unchecked.add(slot);
  });
  for (const slot of old.slice(changed.length)) {
    state.unchecked.delete(slot);
    state.unsettled.delete(slot);
    state.gone.add(slot);
  }
  if (old.length === changed.length) return;
  state.slots = [...state.slots.slice(0, from), ...changed, ...state.slots.slice(oldEnd)];
  for (let index = from; index < state.slots.length; index++) {
    const slot = state.slots[index];
    if (slot !== undefined) slot.index = index;
  }
}

function newSlot(section: Section): Slot {
  return { index: 0, section, check: undefined, owned: undefined, settled: undefined };
}

/** The sections that are not the same as before: all, where the preamble that they stand under is another. */
function changedRange(slots: readonly Slot[], sections: readonly Section[]) {
  const [before, after] = [slots[0]?.section, sections[0]];
  let [oldEnd, newEnd] = [slots.length, sections.length];
  if (before === undefined || after === undefined || !haveSamePreamble(before, after))
    return { from: 0, oldEnd, newEnd };
  let from = 0;
  const most = Math.min(oldEnd, newEnd);
  while (from < most && slots[from]?.section === sections[from]) from++;
  while (oldEnd > from && newEnd > from && slots[oldEnd - 1]?.section === sections[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { from, oldEnd, newEnd };
}

/** Has a slot tell the facts of a check, and no longer those of the check that it had. */
function tell({ facts }: FileState, slot: Slot, check: SectionCheck | undefined): void {
  facts.replace(slot, slot.check?.facts ?? NO_FACTS, check?.facts ?? NO_FACTS);
  slot.check = check;
}

const NO_FACTS: readonly never[] = [];

/** Puts what is left of a slot's findings in the place of what was. */
function settle(state: FileState, slot: Slot, settled: Settled | undefined): void {
  if (slot.settled) for (const rule of slot.settled.usedInFile) addUse(state, rule, -1);
  if (settled) for (const rule of settled.usedInFile) addUse(state, rule, 1);
  state.count += (settled?.count ?? 0) - (slot.settled?.count ?? 0);
  slot.settled = settled;
}

function addUse({ usedInFile }: FileState, rule: string | undefined, by: number): void {
  const count = (usedInFile.get(rule) ?? 0) + by;
  if (count > 0) usedInFile.set(rule, count);
  else usedInFile.delete(rule);
}
