import { type Summary, standing } from "../summary.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

/** What a lens does when it is chosen, on one message. */
export type LensAction = "copy" | "preview" | "fill";

/** A line of words above a message; one without an action only tells. */
export interface CodeLens {
  /** The separator line; for the untitled message its first line. */
  readonly span: Span;
  readonly title: string;
  readonly action: LensAction | undefined;
  readonly messageIndex: number;
}

const TITLES: Record<LensAction, string> = { copy: "Copy", preview: "Preview", fill: "Fill in" };

/**
 * The lenses of each message, in order: how it stands, then those of `actions` that make sense for it. A template
 * is not copied or filled, an empty message can't be, and only open blanks can be filled.
 */
export function codeLenses(
  draft: Draft,
  summaries: readonly Summary[],
  actions: readonly LensAction[],
): CodeLens[] {
  return summaries.flatMap((summary) => {
    const { message } = summary;
    const place = { span: spanOf(message, draft), messageIndex: message.index };
    const offered = actions.filter((action) => fits(action, summary));
    return [
      { ...place, title: standing(summary), action: undefined },
      ...offered.map((action) => ({ ...place, title: TITLES[action], action })),
    ];
  });
}

function spanOf({ separator, span }: Message, draft: Draft): Span {
  if (separator !== undefined) return separator;
  return draft.lines.find((line) => line.span.start >= span.start)?.span ?? span;
}

function fits(action: LensAction, { state, open }: Summary): boolean {
  if (state === "empty") return false;
  if (action === "preview") return true;
  return state !== "template" && (action === "copy" || open.length > 0);
}
