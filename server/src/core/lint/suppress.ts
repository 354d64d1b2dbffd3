import type { Draft } from "../syntax/ast.ts";
import type { Span } from "../text.ts";
import type { Finding } from "./rule.ts";
import { type Reach, type Scope, suppressionsOf } from "./suppressions.ts";

/** The id of the rule that reports a suppression which silences nothing; only this file can know of it. */
export const UNUSED_SUPPRESSION = "unused-suppression";

/** The id of the rule that reports a suppression of a rule which does not exist. */
export const UNKNOWN_RULE = "unknown-rule";

/** What suppressions leave of the findings of a scene. */
export interface Suppressed {
  readonly kept: readonly Finding[];
  /** Rules by which a comment in the preamble silenced something here; undefined for a comment that names none. */
  readonly usedInFile: readonly (string | undefined)[];
}

/**
 * Leaves out the findings that a `linkmsg-ignore` comment silences, and those of `unused-suppression` about
 * comments that did silence something, that silence this rule, or could not as their rule is unknown. A finding
 * belongs to the place where it starts. `usedInFile` names the rules that comments in the preamble silenced in other
 * scenes of the file. Takes time in proportion to findings and comments, times a logarithm.
 */
export function applySuppressions(
  draft: Draft,
  findings: readonly Finding[],
  usedInFile: Iterable<string | undefined> = [],
): Suppressed {
  const { silencersOf, markAt, inFile } = silencersIn(suppressionsOf(draft));
  for (const rule of usedInFile) use(inFile.get(rule));
  for (const { rule, span } of findings) if (rule === UNKNOWN_RULE) use(markAt.get(span.start));

  const silenced = new Set<Finding>();
  for (const finding of findings) {
    if (finding.rule === UNUSED_SUPPRESSION) continue;
    const silencers = silencersOf(finding);
    if (silencers.length > 0) silenced.add(finding);
    silencers.forEach(use);
  }
  // Those of a line or a head stand behind those that reach further, which may silence what is said of them.
  const unused = findings.filter(({ rule }) => rule === UNUSED_SUPPRESSION);
  for (const finding of unused.toSorted((a, b) => b.span.start - a.span.start)) {
    const own = markAt.get(finding.span.start);
    const others = silencersOf(finding).filter((silencer) => silencer !== own);
    if (own?.used || own?.rule === UNUSED_SUPPRESSION || others.length > 0) silenced.add(finding);
    if (!own?.used) others.forEach(use);
  }
  return {
    kept: findings.filter((finding) => !silenced.has(finding)),
    usedInFile: [...inFile.values()].filter(({ used }) => used).map(({ rule }) => rule),
  };
}

/** All marks that name one rule, or every rule, for one part of the text. */
interface Silencer {
  readonly rule: string | undefined;
  used: boolean;
}

function use(silencer: Silencer | undefined): void {
  if (silencer !== undefined) silencer.used = true;
}

/** A part of the text, and what is silenced there by rule id; undefined is every rule. */
interface Part {
  readonly span: Span;
  readonly silencers: Map<string | undefined, Silencer>;
}

interface Silencers {
  silencersOf(finding: Finding): Silencer[];
  /** By the offset where a mark starts. */
  readonly markAt: ReadonlyMap<number, Silencer>;
  /** Those of the preamble, by rule id. */
  readonly inFile: ReadonlyMap<string | undefined, Silencer>;
}

function silencersIn(scopes: readonly Scope[]): Silencers {
  const partsByReach = new Map<Reach, Map<number, Part>>();
  const markAt = new Map<number, Silencer>();
  for (const { span, reach, marks } of scopes) {
    const parts = partsByReach.get(reach) ?? new Map<number, Part>();
    partsByReach.set(reach, parts);
    const part = parts.get(span.start) ?? { span, silencers: new Map() };
    parts.set(span.start, part);
    for (const { rule, span } of marks) {
      const silencer = part.silencers.get(rule) ?? { rule, used: false };
      part.silencers.set(rule, silencer);
      markAt.set(span.start, silencer);
    }
  }
  const layers = [...partsByReach.values()].map((parts) => [...parts.values()]);
  const silencersOf = ({ rule, span }: Finding) =>
    layers
      .flatMap((parts) => partsAt(parts, span.start))
      .flatMap(({ silencers }) => [silencers.get(rule), silencers.get(undefined)])
      .filter((silencer) => silencer !== undefined);
  const inFile = partsByReach.get("file")?.get(0)?.silencers ?? new Map();
  return { silencersOf, markAt, inFile };
}

/** The parts that hold an offset, both ends included: two where they touch, else one or none. */
function partsAt(parts: readonly Part[], offset: number): Part[] {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return parts.slice(Math.max(low - 2, 0), low).filter(({ span }) => span.end >= offset);
}
