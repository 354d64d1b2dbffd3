import type { SectionedDraft } from "../syntax/ast.ts";
import { firstMessageSection } from "../syntax/draft.ts";
import type { Conditions, RuleErrorLog } from "./check-section.ts";
import { byPlace, place } from "./placed-findings.ts";
import type { Finding } from "./rule.ts";
import { checkOf } from "./section-check.ts";
import type { Settings } from "./settings.ts";
import { depthOf } from "./size.ts";

/**
 * The findings that the sections from index `first` to `last`, that one included, have by themselves, ordered by
 * start, end and rule id: without what several messages share, and none where comments in the file's top may silence
 * something there, as both take a look at the whole file. What is looked at here need not be looked at again then.
 */
export function ownFindings(
  draft: SectionedDraft,
  settings: Settings,
  { first, last }: { readonly first: number; readonly last: number },
  log: RuleErrorLog,
): Finding[] {
  const [top] = draft.sections;
  const conditions: Conditions = { settings, depth: depthOf(draft, settings), log };
  const before = firstMessageSection(draft);
  return draft.sections
    .slice(Math.max(first, 0), last + 1)
    .flatMap((section, at) => {
      const index = Math.max(first, 0) + at;
      const check = checkOf(section, top ?? section, conditions);
      if (section === top && check.hasMarks) return [];
      const start = draft.starts[index] ?? 0;
      return check.kept.map((finding) => place(finding, check.offset, start, index - before));
    })
    .sort(byPlace);
}
