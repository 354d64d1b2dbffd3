import { kindOf } from "../render.ts";
import { rules } from "../rules/index.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { exceptionsIn } from "./exceptions.ts";
import type { Finding, Report, Rule, Severity } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { applySuppressions } from "./suppress.ts";

/** Told of a rule that threw: its id and what it threw. The text of a draft is never part of it. */
export type RuleErrorLog = (rule: string, error: unknown) => void;

/**
 * All findings of a draft, ordered by start, end and rule id; excepted and suppressed ones are left out.
 *
 * A rule that throws is told to `log` and skipped; without a `log` the error goes through, as tests want it.
 */
export function lint(draft: Draft, settings: Settings, log?: RuleErrorLog): Finding[] {
  const found: Finding[] = [];
  const isExcepted = exceptionsIn(draft, settings);
  for (const rule of rules) {
    if (settings.rules[rule.meta.id] === "off") continue;
    try {
      for (const finding of run(rule, draft, settings)) {
        if (!isExcepted(finding, rule.meta)) found.push(finding);
      }
    } catch (error) {
      if (log === undefined) throw error;
      log(rule.meta.id, error);
    }
  }
  return applySuppressions(draft, found).sort(byPlace);
}

function* run(rule: Rule, draft: Draft, settings: Settings): Iterable<Finding> {
  if ("checkDraft" in rule) {
    for (const report of rule.checkDraft(draft, settings)) yield toFinding(rule, report, draft, settings);
    return;
  }
  for (const message of draft.messages) {
    if (!applies(rule, message, draft)) continue;
    for (const report of rule.checkMessage(message, draft, settings)) {
      yield { ...toFinding(rule, report, draft, settings), messageIndex: message.index };
    }
  }
}

function applies(rule: Rule, message: Message, draft: Draft): boolean {
  const { kinds } = rule.meta;
  return kinds === undefined || kinds.includes(kindOf(message, draft));
}

function toFinding(rule: Rule, report: Report, draft: Draft, settings: Settings): Finding {
  return {
    ...report,
    rule: rule.meta.id,
    severity: severityOf(rule, report, settings),
    fixes: report.fixes ?? [],
    messageIndex: messageAt(draft, report.span.start),
  };
}

const GRAVITY: Record<Severity, number> = { hint: 0, information: 1, warning: 2, error: 3 };

function severityOf(rule: Rule, report: Report, settings: Settings): Severity {
  const set = settings.rules[rule.meta.id];
  const usual = set === undefined || set === "off" ? rule.meta.severity : set;
  const own = report.severity;
  if (own === undefined) return usual;
  if (report.isOwnSeverity) return own;
  const milder = GRAVITY[own] < GRAVITY[rule.meta.severity];
  return milder === GRAVITY[own] < GRAVITY[usual] ? own : usual;
}

/** The message that an offset is in: the last that starts at or before it. */
function messageAt({ messages }: Draft, offset: number): number | undefined {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
