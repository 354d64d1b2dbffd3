import type { SectionedDraft } from "../syntax/ast.ts";
import type { RuleErrorLog } from "./check-section.ts";
import { createLinter } from "./linter.ts";
import type { Finding } from "./rule.ts";
import type { Settings } from "./settings.ts";

/**
 * All findings of a draft, ordered by start, end and rule id; excepted and suppressed ones are left out.
 *
 * A rule that throws is told to `log` and skipped; without a `log` the error goes through, as tests want it.
 */
export function lint(draft: SectionedDraft, settings: Settings, log?: RuleErrorLog): readonly Finding[] {
  return createLinter(log).lint(draft, settings).all;
}
