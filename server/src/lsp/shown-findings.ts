import type { LintResult } from "../core/lint/linter.ts";
import type { Finding } from "../core/lint/rule.ts";
import { sectionAt } from "../core/syntax/sectioned-lines.ts";
import { isOpened, type WorkspaceDocument } from "./workspace.ts";

/**
 * The most findings of one file that a client is sent, as the protocol has all of them sent anew after each keystroke.
 * Nobody reads as many at once; those around the place where the writer is at work are the ones that count.
 */
export const MOST_FINDINGS = 100;

const chosen = new WeakMap<LintResult, readonly Finding[]>();

/** The findings to show of a result: all, or the nearest to the last change. The same array for the same result. */
export function shownOf(result: LintResult, document: WorkspaceDocument): readonly Finding[] {
  const known = chosen.get(result);
  if (known !== undefined) return known;
  const findings = result.count <= MOST_FINDINGS ? result.all : nearest(result, document);
  chosen.set(result, findings);
  return findings;
}

function nearest(result: LintResult, document: WorkspaceDocument): readonly Finding[] {
  const place = isOpened(document) ? document.editedTo : 0;
  return result.nearest(sectionAt(document.draft, place), MOST_FINDINGS);
}
