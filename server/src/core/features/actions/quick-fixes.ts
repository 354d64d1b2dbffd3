import { type Action, type ActionRequest, findingsIn } from "./action.ts";

/** The fixes that the findings in the range carry; of each finding the first safe one is preferred. */
export function quickFixes(request: ActionRequest): Action[] {
  return findingsIn(request).flatMap((finding) => {
    const best = finding.fixes.find(({ safe }) => safe);
    return finding.fixes.map((fix) => ({
      title: fix.title,
      kind: "quickfix" as const,
      edits: fix.edits,
      finding,
      isPreferred: fix === best,
    }));
  });
}
