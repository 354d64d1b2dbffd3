import type { Scene } from "../syntax/scene.ts";
import { exceptionsIn, type IsExcepted } from "./exceptions.ts";
import type { Fact, Finding, Report, Rule, RuleMeta, Severity } from "./rule.ts";
import { checksFor, runningRules } from "./rules-for.ts";
import type { Settings } from "./settings.ts";
import type { Depth } from "./size.ts";

/** Told of a rule that threw: its id and what it threw. The text of a draft is never part of it. */
export type RuleErrorLog = (rule: string, error: unknown) => void;

/** What one section gives when it is looked at by itself. Offsets are those of its scene. */
export interface SectionReport {
  /** Before suppressions, and without those of checks that look at the whole file. */
  readonly findings: readonly Finding[];
  readonly facts: readonly RuleFact[];
}

/** A fact and the rule that is told it. */
export interface RuleFact extends Fact {
  readonly rule: Rule;
}

/** Under what a draft is checked. */
export interface Conditions {
  readonly settings: Settings;
  readonly depth: Depth;
  /** Told of rules that throw; without it their errors go through, as tests want it. */
  readonly log: RuleErrorLog | undefined;
}

/** Runs all rules on a scene, those aside that look at the whole file. A rule that throws is skipped. */
export function checkSection(scene: Scene, conditions: Conditions): SectionReport {
  const { draft, message, isTop } = scene;
  const { settings } = conditions;
  const findings: Finding[] = [];
  const facts: RuleFact[] = [];
  const look: Look = { settings, findings, isExcepted: exceptionsIn(draft, settings) };
  if (isTop) {
    for (const rule of runningRules(conditions).ofPreamble)
      attempt(rule, conditions, () => add(look, rule, rule.checkPreamble?.(draft, settings), undefined));
  }
  if (message === undefined) return { findings: kept(findings), facts: NONE };
  for (const { rule, check, factsOf } of checksFor(message, draft, conditions)) {
    try {
      if (check) add(look, rule, check(message, draft, settings), message.index);
      if (factsOf) addFacts(facts, rule, factsOf(message, draft, settings));
    } catch (error) {
      tell(conditions, rule, error);
    }
  }
  return { findings: kept(findings), facts: kept(facts) };
}

/** What is found in one scene while its rules run. */
interface Look {
  readonly settings: Settings;
  readonly findings: Finding[];
  readonly isExcepted: IsExcepted | undefined;
}

function add(
  { settings, findings, isExcepted }: Look,
  rule: Rule,
  reports: Iterable<Report> | undefined,
  messageIndex: number | undefined,
): void {
  // Most rules find nothing, which a list says without being gone through.
  if (reports === undefined || (Array.isArray(reports) && reports.length === 0)) return;
  for (const report of reports) {
    const finding = toFinding(rule.meta, report, settings, messageIndex);
    if (isExcepted === undefined || !isExcepted(finding, rule.meta)) findings.push(finding);
  }
}

function addFacts(facts: RuleFact[], rule: Rule, told: Iterable<Fact>): void {
  for (const { key, place } of told) facts.push(place === undefined ? { key, rule } : { key, place, rule });
}

/** A list that will be kept with its section, with no room for more; an empty one is the same for all. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** Runs a check of the whole file, unless its rule is off. A rule that throws is told to the log. */
export function attempt(rule: Rule, conditions: Conditions, check: () => void): void {
  if (conditions.settings.rules[rule.meta.id] === "off") return;
  try {
    check();
  } catch (error) {
    tell(conditions, rule, error);
  }
}

function tell({ log }: Conditions, { meta }: Rule, error: unknown): void {
  if (log === undefined) throw error;
  log(meta.id, error);
}

const NONE: readonly never[] = [];

/** The finding that a report makes. `messageIndex` is undefined for one of the preamble or of the whole file. */
export function toFinding(
  meta: RuleMeta,
  report: Report,
  settings: Settings,
  messageIndex: number | undefined,
): Finding {
  return {
    ...report,
    rule: meta.id,
    severity: severityOf(meta, report, settings),
    fixes: report.fixes ?? [],
    messageIndex,
  };
}

const GRAVITY: Record<Severity, number> = { hint: 0, information: 1, warning: 2, error: 3 };

function severityOf(meta: RuleMeta, report: Report, settings: Settings): Severity {
  const set = settings.rules[meta.id];
  const usual = set === undefined || set === "off" ? meta.severity : set;
  const own = report.severity;
  if (own === undefined) return usual;
  if (report.isOwnSeverity) return own;
  const milder = GRAVITY[own] < GRAVITY[meta.severity];
  return milder === GRAVITY[own] < GRAVITY[usual] ? own : usual;
}
