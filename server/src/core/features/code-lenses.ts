import type { LintResult } from "../lint/linter.ts";
import type { Settings } from "../lint/settings.ts";
import { depthOf } from "../lint/size.ts";
import { flatMapInSteps, type Steps } from "../steps.ts";
import { countFindings, type Measure, measure, type Summary, standing, summaryOf } from "../summary.ts";
import type { Message, Section, SectionedDraft } from "../syntax/ast.ts";
import { firstMessageSection } from "../syntax/draft.ts";
import { memoBySection } from "../syntax/section-memo.ts";
import { shiftSpan } from "../syntax/shift.ts";
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
 * is not copied or filled, an empty message can't be, and only open blanks can be filled. The findings are those of
 * this draft under these settings. None in a file of which only the markup is looked at: half a million lenses are of
 * no use to anybody.
 */
export function* codeLensesInSteps(
  draft: SectionedDraft,
  settings: Settings,
  findings: Pick<LintResult, "gradesIn">,
  actions: readonly LensAction[],
): Steps<CodeLens[]> {
  if (depthOf(draft, settings) === "markup") return [];
  const { sections, starts } = draft;
  const [top] = sections;
  const first = firstMessageSection({ sections });
  const measureIn = measureUnder(settings);
  return yield* flatMapInSteps(sections, (section, index) => {
    const { message } = section;
    if (message === undefined || top === undefined) return [];
    const measured = measureIn(section, top);
    if (measured === undefined) return [];
    const summary = summaryOf(message, measured, countFindings(findings.gradesIn(index)));
    const span = shiftSpan(spanOf(message, section), starts[index] ?? 0);
    return lensesOf(summary, { span, messageIndex: index - first }, actions);
  });
}

type MeasureSection = (section: Section, top: Section) => Measure | undefined;

const measures = new WeakMap<Settings, MeasureSection>();

/** Measures messages, and keeps what it finds as long as the settings stay the same object. */
function measureUnder(settings: Settings): MeasureSection {
  const known =
    measures.get(settings) ??
    memoBySection(({ message, draft }) => message && measure(message, draft, settings));
  measures.set(settings, known);
  return known;
}

function lensesOf(
  summary: Summary,
  place: Pick<CodeLens, "span" | "messageIndex">,
  actions: readonly LensAction[],
): CodeLens[] {
  const offered = actions.filter((action) => fits(action, summary));
  return [
    { ...place, title: standing(summary), action: undefined },
    ...offered.map((action) => ({ ...place, title: TITLES[action], action })),
  ];
}

function spanOf({ separator, span }: Message, { lines }: Section): Span {
  if (separator !== undefined) return separator;
  return lines.find((line) => line.span.start >= span.start)?.span ?? span;
}

function fits(action: LensAction, { state, open }: Summary): boolean {
  if (state === "empty") return false;
  if (action === "preview") return true;
  return state !== "template" && (action === "copy" || open.length > 0);
}
