import type { Edit, Finding } from "../../lint/rule.ts";
import { UNUSED_SUPPRESSION } from "../../lint/suppress.ts";
import type { Comment, Head } from "../../syntax/ast.ts";
import { IGNORE } from "../../syntax/suppression.ts";

/** Whether a comment can silence a finding; what is wrong with a comment itself can only be mended. */
export function canBeIgnored({ rule }: Finding): boolean {
  return rule !== UNUSED_SUPPRESSION;
}

/** The comment that silences a rule. */
export function ignoreComment(rule: string): string {
  return `// ${IGNORE} ${rule}`;
}

/** Adds a rule to a comment that silences others; undefined where it names none, as it then is no list. */
export function addRule(comment: Comment | undefined, rule: string): Edit | undefined {
  const suppression = comment?.suppression;
  if (suppression === undefined || suppression.rules.length === 0) return undefined;
  const { end } = suppression.span;
  return { span: { start: end, end }, text: `, ${rule}` };
}

/** Adds a rule to the first comment of a head that silences others; undefined where there is none. */
export function addRuleToHead({ comments }: Head, rule: string): Edit | undefined {
  return comments.map((comment) => addRule(comment, rule)).find((edit) => edit !== undefined);
}
