import { inScene } from "../syntax/scene.ts";
import { attempt, type RuleFact, toFinding } from "./check-section.ts";
import { exceptionsIn } from "./exceptions.ts";
import type { FileState, Slot } from "./file-state.ts";
import type { FactCounts, Finding, Rule } from "./rule.ts";
import { rulesFor } from "./rules-for.ts";
import type { SectionCheck } from "./section-check.ts";
import { sharedFindings } from "./shared-facts.ts";
import { applySuppressions } from "./suppress.ts";

/** What is left of a slot's findings when suppressions and the rest of the file had their say. */
export interface Settled {
  /** Of the section's own check and, in a top, of the checks of the file. Offsets are those of the scene. */
  readonly kept: readonly Finding[];
  /** The facts owned here that are reported. */
  readonly shared: readonly RuleFact[];
  /** How many findings these are. */
  readonly count: number;
  readonly usedInFile: readonly (string | undefined)[];
}

/** Settles the slot of a message. */
export function settleMessage(slot: Slot, check: SectionCheck, state: FileState): Settled {
  if (slot.owned.size === 0)
    return { kept: check.kept, shared: [], count: check.kept.length, usedInFile: check.usedInFile };
  return settleAll(slot, check, check.findings, state, []);
}

/** Settles the top, where it is known what every other slot makes of the preamble. */
export function settleTop(slot: Slot, check: SectionCheck, state: FileState): Settled {
  const findings = [...check.findings, ...fileFindings(check, state)];
  return { ...settleAll(slot, check, findings, state, state.usedInFile.keys()), usedInFile: [] };
}

function settleAll(
  slot: Slot,
  { scene, hasMarks }: SectionCheck,
  findings: readonly Finding[],
  state: FileState,
  usedBefore: Iterable<string | undefined>,
): Settled {
  const factOf = new Map<Finding, RuleFact>();
  const isExcepted = exceptionsIn(scene.draft, state.conditions.settings);
  for (const fact of slot.owned.values()) {
    for (const finding of sharedFindings(fact, state)) {
      const here = { ...finding, span: inScene(finding.span, scene, state.draft.starts[slot.index] ?? 0) };
      if (!isExcepted({ ...here, messageIndex: scene.message?.index }, fact.rule.meta))
        factOf.set(here, fact);
    }
  }
  const all = [...findings, ...factOf.keys()];
  const { kept, usedInFile } = hasMarks
    ? applySuppressions(scene.draft, all, usedBefore)
    : { kept: all, usedInFile: [] };
  const shared = new Set(kept.flatMap((finding) => factOf.get(finding) ?? []));
  const own = kept.filter((finding) => !factOf.has(finding));
  return { kept: own, shared: [...shared], count: kept.length, usedInFile };
}

/** What rules report of the preamble in the light of the whole file. */
function fileFindings({ scene }: SectionCheck, { conditions, facts, draft }: FileState): Finding[] {
  const findings: Finding[] = [];
  const messages = draft.sections.length - (draft.sections[0]?.message === undefined ? 1 : 0);
  const length = draft.starts.at(-1) ?? 0;
  for (const rule of rulesFor(scene, conditions)) {
    if (rule.checkFile === undefined) continue;
    const counts: FactCounts = { messages, length, has: (key) => facts.has({ rule, key }) };
    attempt(rule, conditions, () => {
      for (const report of reportsOf(rule, counts))
        findings.push(toFinding(rule.meta, report, conditions.settings, scene));
    });
  }
  return findings;

  function reportsOf(rule: Rule, counts: FactCounts) {
    return rule.checkFile?.(scene.draft, counts, conditions.settings) ?? [];
  }
}
