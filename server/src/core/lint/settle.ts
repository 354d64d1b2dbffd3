import type { Section } from "../syntax/ast.ts";
import { firstMessageSection } from "../syntax/draft.ts";
import { inScene, sceneOf, topScene } from "../syntax/scene.ts";
import { attempt, toFinding } from "./check-section.ts";
import { exceptionsIn } from "./exceptions.ts";
import type { FileState, Slot } from "./file-state.ts";
import type { FactCounts, Finding } from "./rule.ts";
import { runningRules } from "./rules-for.ts";
import type { SectionCheck } from "./section-check.ts";
import { type OwnedFact, sharedFindings } from "./shared-facts.ts";
import { applySuppressions } from "./suppress.ts";

/** What is left of a slot's findings when suppressions and the rest of the file had their say. */
export interface Settled {
  /** Of the section's own check and, in a top, of the checks of the file. Offsets are those of the scene. */
  readonly kept: readonly Finding[];
  /** The facts owned here that are reported. */
  readonly shared: readonly OwnedFact[];
  /** How many findings these are. */
  readonly count: number;
  readonly usedInFile: readonly (string | undefined)[];
}

/** Settles the slot of a message. */
export function settleMessage(slot: Slot, check: SectionCheck, state: FileState): Settled {
  return ownsNone(slot) ? check : settleAll(slot, check, check.findings, state, []);
}

/** Settles the top, where it is known what every other slot makes of the preamble. */
export function settleTop(slot: Slot, check: SectionCheck, state: FileState): Settled {
  const findings = [...check.findings, ...fileFindings(slot.section, state)];
  if (!check.hasMarks && ownsNone(slot))
    return { kept: findings, shared: NONE, count: findings.length, usedInFile: NONE };
  return { ...settleAll(slot, check, findings, state, state.usedInFile.keys()), usedInFile: [] };
}

const NONE: readonly never[] = [];

function ownsNone({ owned }: Slot): boolean {
  return owned === undefined || owned.size === 0;
}

function settleAll(
  slot: Slot,
  { offset, hasMarks }: SectionCheck,
  findings: readonly Finding[],
  state: FileState,
  usedBefore: Iterable<string | undefined>,
): Settled {
  const [top] = state.draft.sections;
  const { draft, message } = sceneOf(slot.section, top ?? slot.section);
  const factOf = new Map<Finding, OwnedFact>();
  const isExcepted = exceptionsIn(draft, state.conditions.settings);
  for (const owned of slot.owned?.values() ?? []) {
    for (const finding of sharedFindings(owned, state, message?.index)) {
      const span = inScene(finding.span, offset, state.draft.starts[slot.index] ?? 0);
      const here = { ...finding, span };
      if (!isExcepted?.(here, owned.fact.rule.meta)) factOf.set(here, owned);
    }
  }
  const all = [...findings, ...factOf.keys()];
  const { kept, usedInFile } = hasMarks
    ? applySuppressions(draft, all, usedBefore)
    : { kept: all, usedInFile: [] };
  const shared = new Set(kept.flatMap((finding) => factOf.get(finding) ?? []));
  const own = kept.filter((finding) => !factOf.has(finding));
  return { kept: own, shared: [...shared], count: kept.length, usedInFile };
}

/** What rules report of the preamble in the light of the whole file. */
function fileFindings(top: Section, { conditions, facts, draft }: FileState): Finding[] {
  const findings: Finding[] = [];
  const scene = topScene(top);
  const { settings } = conditions;
  const messages = draft.sections.length - firstMessageSection(draft);
  const length = draft.starts.at(-1) ?? 0;
  for (const rule of runningRules(conditions).ofFile) {
    const counts: FactCounts = { messages, length, has: (key) => facts.has({ rule, key }) };
    attempt(rule, conditions, () => {
      for (const report of rule.checkFile?.(scene.draft, counts, settings) ?? [])
        findings.push(toFinding(rule.meta, report, settings, undefined));
    });
  }
  return findings;
}
