import type { Draft } from "../syntax/ast.ts";
import { inheritsSubject, type LabelScope, overrides } from "./label-scope.ts";
import type { LabelUse } from "./label-uses.ts";

/**
 * The first use of the folded label `name` that would become one with the labels of `scope` if these were
 * called so; undefined where there is none. `uses` are all of the draft.
 */
export function labelCollision(
  draft: Draft,
  uses: readonly LabelUse[],
  scope: LabelScope,
  name: string,
): LabelUse | undefined {
  const givesValue = scope.isShared && draft.preamble.values.some((value) => value.name === scope.name);
  return uses.find((use) => {
    if (use.name !== name) return false;
    if (use.message === undefined) return use.kind === "value" || reachesPreamble(draft, scope);
    return scope.messages.has(use.message) || (givesValue && !overrides(use.message, draft, name));
  });
}

/** Whether a scope meets the placeholders in the preamble's subject. */
function reachesPreamble(draft: Draft, { isShared, messages }: LabelScope): boolean {
  return isShared || [...messages].some((message) => inheritsSubject(message, draft));
}
