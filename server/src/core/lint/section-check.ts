import type { Head, Message, Section } from "../syntax/ast.ts";
import { areSameReads, haveSamePreamble, type Reads, readsOf } from "../syntax/preamble-reads.ts";
import { sceneOf } from "../syntax/scene.ts";
import { type Conditions, checkSection, type RuleFact } from "./check-section.ts";
import type { Finding, SharedPlace } from "./rule.ts";
import { applySuppressions } from "./suppress.ts";

/** A section that was checked by itself, and what its own comments and the preamble's silence there. */
export interface SectionCheck {
  /** Where the section starts in its scene; offsets here are those of the scene. */
  readonly offset: number;
  /** Before suppressions. */
  readonly findings: readonly Finding[];
  readonly facts: readonly RuleFact[];
  /** Where facts stand, by their id. */
  readonly places: ReadonlyMap<string, SharedPlace>;
  /** Whether any comment may silence something here. */
  readonly hasMarks: boolean;
  /** Behind suppressions. A top's are settled anew, as they depend on the whole file. */
  readonly kept: readonly Finding[];
  /** Rules by which a comment in the preamble silenced something here; undefined for a comment that names none. */
  readonly usedInFile: readonly (string | undefined)[];
}

/** A check and that on which it depends beside the section. */
interface Known {
  readonly conditions: Conditions;
  readonly top: Section;
  /** What the section reads of the preamble; undefined where the findings also point into it. */
  readonly reads: Reads | undefined;
  readonly check: SectionCheck;
}

const known = new WeakMap<Section, Known>();

/** The check of a section, be it the top; kept, so that it is made again only where something differs. */
export function checkOf(section: Section, top: Section, conditions: Conditions): SectionCheck {
  const last = known.get(section);
  const isUsable = last !== undefined && areEqual(last.conditions, conditions);
  if (isUsable && last.top === top) return last.check;
  const reads = readsOf(section, top);
  if (isUsable && section !== top && isSameAbove(last, top, reads)) {
    known.set(section, { ...last, top });
    return last.check;
  }
  const check = checkAnew(section, top, conditions);
  const isApart = !check.findings.some((finding) => pointsAbove(finding, check.offset));
  known.set(section, { conditions, top, check, reads: isApart ? reads : undefined });
  return check;
}

function isSameAbove(last: Known, top: Section, reads: Reads): boolean {
  return last.reads === undefined ? haveSamePreamble(last.top, top) : areSameReads(last.reads, reads);
}

/** Whether two conditions give the same findings. */
export function areEqual(a: Conditions, b: Conditions): boolean {
  return a.settings === b.settings && a.depth === b.depth && (a.log === undefined) === (b.log === undefined);
}

function checkAnew(section: Section, top: Section, conditions: Conditions): SectionCheck {
  const scene = sceneOf(section, top);
  const { offset } = scene;
  const { findings, facts } = checkSection(scene, conditions);
  const placed = facts.flatMap(({ id, place }) => (place ? [[id, place] as const] : []));
  const places = placed.length > 0 ? new Map(placed) : NOWHERE;
  const hasMarks = hasSuppressions(scene.draft.preamble) || hasOwnSuppressions(scene.message);
  const { kept, usedInFile } =
    hasMarks && section !== top
      ? applySuppressions(scene.draft, findings)
      : { kept: findings, usedInFile: [] };
  return { offset, findings, facts, places, hasMarks, kept, usedInFile };
}

const NOWHERE: ReadonlyMap<string, SharedPlace> = new Map();

function hasOwnSuppressions(message: Message | undefined): boolean {
  return message !== undefined && (hasSuppressions(message.head) || hasSuppressions(message.body));
}

function hasSuppressions({ comments }: Pick<Head, "comments">): boolean {
  return comments.some(({ suppression }) => suppression !== undefined);
}

/** Whether a finding, or a place that it names, lies above the section in its scene. */
function pointsAbove({ span, related = [], fixes, evidence = [] }: Finding, offset: number): boolean {
  const spans = [span, ...evidence, ...related.map((one) => one.span)];
  const edits = fixes.flatMap((fix) => fix.edits.map((edit) => edit.span));
  return [...spans, ...edits].some(({ start }) => start < offset);
}
