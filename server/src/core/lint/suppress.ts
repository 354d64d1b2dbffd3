import type { Draft } from "../syntax/ast.ts";
import type { Finding } from "./rule.ts";
import { suppressionsOf } from "./suppressions.ts";

/** The id of the rule that reports a suppression which silences nothing; only this file can know of it. */
export const UNUSED_SUPPRESSION = "unused-suppression";

/** The id of the rule that reports a suppression of a rule which does not exist. */
export const UNKNOWN_RULE = "unknown-rule";

/**
 * Leaves out the findings that a `linkmsg-ignore` comment silences, and those of `unused-suppression` about
 * comments that did silence something, or could not as their rule is unknown. A finding belongs to the place where
 * it starts.
 */
export function applySuppressions(draft: Draft, findings: readonly Finding[]): Finding[] {
  const scopes = suppressionsOf(draft);
  const unknown = findings.filter((finding) => finding.rule === UNKNOWN_RULE);
  const used = new Set(unknown.map(({ span }) => span.start));
  const kept = findings.filter((finding) => {
    if (finding.rule === UNUSED_SUPPRESSION) return true;
    let silenced = false;
    for (const { span, marks } of scopes) {
      if (finding.span.start < span.start || finding.span.start > span.end) continue;
      for (const mark of marks) {
        if (mark.rule !== undefined && mark.rule !== finding.rule) continue;
        used.add(mark.span.start);
        silenced = true;
      }
    }
    return !silenced;
  });
  return kept.filter((finding) => finding.rule !== UNUSED_SUPPRESSION || !used.has(finding.span.start));
}
