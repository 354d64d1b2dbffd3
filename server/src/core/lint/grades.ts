import type { FileState } from "./file-state.ts";
import type { Finding } from "./rule.ts";
import { sharedFindings } from "./shared-facts.ts";

/** What is told of a finding to whoever only counts. */
export type Grade = Pick<Finding, "rule" | "severity">;

/** The findings in the message of the section of that index, without their places; the preamble's are left out. */
export function gradesIn(state: FileState, section: number): readonly Grade[] {
  const slot = state.slots[section];
  const settled = slot?.settled;
  if (settled === undefined) return [];
  const own = settled.kept.filter(({ messageIndex }) => messageIndex !== undefined);
  return [...own, ...settled.shared.flatMap((fact) => sharedFindings(fact, state, section))];
}
