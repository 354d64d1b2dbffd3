import type { Head, Message, Section } from "../syntax/ast.ts";
import { haveSamePreamble, readsOf } from "../syntax/preamble-reads.ts";
import { messageScene, type Scene, topScene } from "../syntax/scene.ts";
import { type Conditions, checkSection, type RuleFact } from "./check-section.ts";
import type { Finding } from "./rule.ts";
import { applySuppressions } from "./suppress.ts";

/** A section that was checked by itself, and what its own comments and the preamble's silence there. */
export interface SectionCheck {
  readonly scene: Scene;
  /** Before suppressions. */
  readonly findings: readonly Finding[];
  readonly facts: readonly RuleFact[];
  /** Whether any comment may silence something here. */
  readonly hasMarks: boolean;
  /** Behind suppressions. Of a top, those of the preamble aside, which depend on the whole file. */
  readonly kept: readonly Finding[];
  /** Rules by which a comment in the preamble silenced something here; undefined for a comment that names none. */
  readonly usedInFile: readonly (string | undefined)[];
}

/** A check and that on which it depends beside the section. */
interface Known {
  readonly conditions: Conditions;
  readonly top: Section;
  /** What the section reads of the preamble, in one text; undefined where the findings also point into it. */
  readonly reads: string | undefined;
  readonly check: SectionCheck;
}

const known = new WeakMap<Section, Known>();

/** The check of a section below the top of its file; kept, so that it is made again only where something differs. */
export function checkOf(section: Section, top: Section, conditions: Conditions): SectionCheck {
  const last = known.get(section);
  if (last !== undefined && areEqual(last.conditions, conditions) && isSameTop(last, section, top))
    return last.check;
  const check = checkAnew(section, top, conditions);
  const isApart = !check.findings.some((finding) => pointsAbove(finding, check.scene.offset));
  known.set(section, { conditions, top, check, reads: isApart ? readsOf(section, top) : undefined });
  return check;
}

/** Whether two conditions give the same findings. */
export function areEqual(a: Conditions, b: Conditions): boolean {
  return a.settings === b.settings && a.depth === b.depth && (a.log === undefined) === (b.log === undefined);
}

function isSameTop({ top: before, reads }: Known, section: Section, top: Section): boolean {
  if (before === top) return true;
  if (section === top) return false;
  return haveSamePreamble(before, top) || (reads !== undefined && reads === readsOf(section, top));
}

function checkAnew(section: Section, top: Section, conditions: Conditions): SectionCheck {
  const scene = section === top ? topScene(top) : messageScene(section, top);
  const { findings, facts } = checkSection(scene, conditions);
  const hasMarks = hasSuppressions(scene.draft.preamble) || hasOwnSuppressions(scene.message);
  if (!hasMarks) return { scene, findings, facts, hasMarks, kept: findings, usedInFile: [] };
  return { scene, findings, facts, hasMarks, ...applySuppressions(scene.draft, findings) };
}

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
