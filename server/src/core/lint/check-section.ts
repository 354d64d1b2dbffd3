import type { Scene } from "../syntax/scene.ts";
import { exceptionsIn } from "./exceptions.ts";
import type { Fact, Finding, Report, Rule, RuleMeta, Severity } from "./rule.ts";
import { rulesFor } from "./rules-for.ts";
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
  const findings: Finding[] = [];
  const facts: RuleFact[] = [];
  const isExcepted = exceptionsIn(scene.draft, conditions.settings);
  for (const rule of rulesFor(scene, conditions)) {
    try {
      for (const report of reportsOf(rule, scene, conditions.settings)) {
        const finding = toFinding(rule.meta, report, conditions.settings, scene);
        if (!isExcepted(finding, rule.meta)) findings.push(finding);
      }
      for (const { key, place } of factsOf(rule, scene, conditions.settings))
        facts.push(place === undefined ? { key, rule } : { key, place, rule });
    } catch (error) {
      tell(conditions, rule, error);
    }
  }
  return { findings, facts };
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

function reportsOf(rule: Rule, { draft, message, isTop }: Scene, settings: Settings): Iterable<Report> {
  const ofMessage = message && rule.checkMessage ? rule.checkMessage(message, draft, settings) : NONE;
  if (!isTop || rule.checkPreamble === undefined) return ofMessage;
  return [...rule.checkPreamble(draft, settings), ...ofMessage];
}

function factsOf(rule: Rule, { draft, message }: Scene, settings: Settings): Iterable<Fact> {
  return message && rule.factsOf ? rule.factsOf(message, draft, settings) : NONE;
}

/** The finding that a report of a scene makes. Its message is the scene's, which has no other. */
export function toFinding(meta: RuleMeta, report: Report, settings: Settings, { message }: Scene): Finding {
  return {
    ...report,
    rule: meta.id,
    severity: severityOf(meta, report, settings),
    fixes: report.fixes ?? [],
    messageIndex: message && report.span.start >= message.span.start ? message.index : undefined,
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
