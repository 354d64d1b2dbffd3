import { kindOf, render } from "../render.ts";
import { sentOn } from "../summary.ts";
import type { SectionedDraft } from "../syntax/ast.ts";
import { memoBySection } from "../syntax/section-memo.ts";

/**
 * How many invitations with a note were sent in a month, given as `YYYY-MM`, going by their `Sent` fields.
 * LinkedIn counts those: a free account has a few a month. A date that holds for a whole file counts for each of
 * its invitations.
 */
export function notesSent(drafts: readonly SectionedDraft[], month: string): number {
  const days = drafts.flatMap(daysIn);
  return days.filter((day) => day?.startsWith(`${month}-`)).length;
}

/** For each section the day on which its message was sent; undefined where it is no invitation with a note. */
function daysIn({ sections }: SectionedDraft): (string | undefined)[] {
  const [top] = sections;
  return top === undefined ? [] : sections.map((section) => dayOf(section, top));
}

const dayOf = memoBySection(({ message, draft }): string | undefined => {
  if (message === undefined || kindOf(message, draft) !== "invitation") return undefined;
  return render(message, draft).text === "" ? undefined : sentOn(message, draft);
});
