import type { Finding } from "../../server/src/core/lint/rule.ts";

/** All that is said of findings; some of it is only made when it is asked for. */
export function plain(findings: readonly Finding[]): unknown {
  return findings.map(({ rule, severity, message, span, messageIndex, fixes, related, evidence }) => [
    ...[rule, severity, message, span, messageIndex, fixes],
    ...[related ?? [], evidence ?? []],
  ]);
}
