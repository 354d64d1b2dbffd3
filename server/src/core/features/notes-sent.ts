import { kindOf, render } from "../render.ts";
import { sentOn } from "../summary.ts";
import type { Draft } from "../syntax/ast.ts";

/**
 * How many invitations with a note were sent in a month, given as `YYYY-MM`, going by their `Sent` fields.
 * LinkedIn counts those: a free account has a few a month. A date that holds for a whole file counts for each of
 * its invitations.
 */
export function notesSent(drafts: readonly Draft[], month: string): number {
  const counts = drafts.map(
    (draft) =>
      draft.messages.filter(
        (message) =>
          kindOf(message, draft) === "invitation" &&
          sentOn(message, draft)?.startsWith(`${month}-`) &&
          render(message, draft).text !== "",
      ).length,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
