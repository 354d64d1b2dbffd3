import type { Head, Message, Section } from "../syntax/ast.ts";
import { haveSamePreamble, readTheSame } from "../syntax/preamble-reads.ts";
import { sceneOf } from "../syntax/scene.ts";
import type { Span } from "../text.ts";
import { type Conditions, checkSection, type RuleFact } from "./check-section.ts";
import type { FactName } from "./fact-index.ts";
import type { Finding, SharedPlace } from "./rule.ts";
import type { Settled } from "./settle.ts";
import { applySuppressions } from "./suppress.ts";

/**
 * A section that was checked by itself, and what its own comments and the preamble's silence there. What is settled
 * here holds where the section owns no shared fact; a top's is settled anew, as it depends on the whole file.
 */
export interface SectionCheck extends Settled {
  /** Where the section starts in its scene; offsets here are those of the scene. */
  readonly offset: number;
  /** Before suppressions. */
  readonly findings: readonly Finding[];
  readonly facts: readonly RuleFact[];
  /** Whether any comment may silence something here. */
  readonly hasMarks: boolean;
}

/** A check and that on which it depends beside the section. */
interface Known extends SectionCheck {
  readonly conditions: Conditions;
  /** The last top under which it is known to hold. */
  top: Section;
}

/** The check of a section, be it the top; kept, so that it is made again only where something differs. */
export function checkOf(section: Section, top: Section, conditions: Conditions): SectionCheck {
  const last = section.check as Known | undefined;
  if (last !== undefined && areEqual(last.conditions, conditions)) {
    if (last.top !== top && section !== top && isSameAbove(last, section, top)) last.top = top;
    if (last.top === top) return last;
  }
  const check = checkAnew(section, top, conditions);
  section.check = check;
  return check;
}

/** Whether a section finds the same above it as when it was checked: all of it, where findings point there. */
function isSameAbove(last: Known, section: Section, top: Section): boolean {
  return pointsAbove(last) ? haveSamePreamble(last.top, top) : readTheSame(section, last.top, top);
}

/** Whether two conditions give the same findings. */
export function areEqual(a: Conditions, b: Conditions): boolean {
  return a.settings === b.settings && a.depth === b.depth && (a.log === undefined) === (b.log === undefined);
}

/** Where a section that was checked tells a fact; undefined where it tells none with a place. */
export function placeOf({ rule, key }: FactName, { facts }: SectionCheck): SharedPlace | undefined {
  return facts.find((fact) => fact.key === key && fact.rule === rule)?.place;
}

function checkAnew(section: Section, top: Section, conditions: Conditions): Known {
  const scene = sceneOf(section, top);
  const { findings, facts } = checkSection(scene, conditions);
  const hasMarks = hasSuppressions(scene.draft.preamble) || hasOwnSuppressions(scene.message);
  const isSilenced = hasMarks && section !== top;
  const { kept, usedInFile } = isSilenced
    ? applySuppressions(scene.draft, findings)
    : { kept: findings, usedInFile: NONE };
  return {
    conditions,
    top,
    offset: scene.offset,
    findings,
    facts,
    hasMarks,
    kept,
    shared: NONE,
    count: kept.length,
    usedInFile,
  };
}

const NONE: readonly never[] = [];

function hasOwnSuppressions(message: Message | undefined): boolean {
  return message !== undefined && (hasSuppressions(message.head) || hasSuppressions(message.body));
}

function hasSuppressions({ comments }: Pick<Head, "comments">): boolean {
  for (const { suppression } of comments) if (suppression !== undefined) return true;
  return false;
}

/** Whether a finding, or a place that one names, lies above the section in its scene. */
function pointsAbove({ offset, findings }: SectionCheck): boolean {
  const isAbove = ({ start }: Span) => start < offset;
  return (
    offset > 0 &&
    findings.some(
      ({ span, related = [], fixes, evidence = [] }) =>
        isAbove(span) ||
        evidence.some(isAbove) ||
        related.some((one) => isAbove(one.span)) ||
        fixes.some(({ edits }) => edits.some((edit) => isAbove(edit.span))),
    )
  );
}
