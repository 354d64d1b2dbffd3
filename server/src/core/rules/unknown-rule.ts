import type { Report, Rule, RuleMeta } from "../lint/rule.ts";
import { UNKNOWN_RULE } from "../lint/suppress.ts";
import { fileMarks, type Mark, messageMarks } from "../lint/suppressions.ts";
import { closest } from "../syntax/distance.ts";
import type { Span } from "../text.ts";

/** A `linkmsg-ignore` that names a rule which does not exist; `ids` gives those that do. */
export function unknownRule(ids: () => readonly string[]): Rule {
  return {
    meta,
    checkMessage: (_, draft) => reports(messageMarks(draft), ids),
    checkPreamble: (draft) => reports(fileMarks(draft), ids),
  };
}

const meta: RuleMeta = {
  id: UNKNOWN_RULE,
  title: "Ignore comment with an unknown rule",
  severity: "warning",
  grade: "D",
  why: "A mistyped rule id silences nothing, and the warning that it was meant for stays.",
  source: "House style.",
  noExceptions: true,
  fixable: true,
  flagged: [{ text: "// linkmsg-ignore nevr\n\nHi Ana, we have never met." }],
  fine: [{ text: "// linkmsg-ignore never — quoting her own words\n\nHi Ana, we have never met." }],
};

function reports(marks: readonly Mark[], ids: () => readonly string[]): readonly Report[] {
  if (marks.length === 0) return [];
  const known = ids();
  return marks.flatMap(({ rule, span }) =>
    rule === undefined || known.includes(rule) ? [] : [report(rule, span, known)],
  );
}

function report(rule: string, span: Span, ids: readonly string[]): Report {
  const near = closest(rule.toLowerCase(), ids, 2);
  const advice = near === undefined ? "“linkmsg rules” lists them all." : `Did you mean “${near}”?`;
  const fixes =
    near === undefined ? [] : [{ title: `Change to “${near}”`, edits: [{ span, text: near }], safe: true }];
  return { span, message: `There is no rule “${rule}”. ${advice}`, fixes };
}
