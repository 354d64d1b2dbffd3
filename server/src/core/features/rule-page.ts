const RULE_PAGES = "https://github.com/linkmsg/linkmsg/blob/main/docs/rules/";

/** The address of a rule's page. */
export function rulePage(rule: string): string {
  return `${RULE_PAGES}${rule}.md`;
}
