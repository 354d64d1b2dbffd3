import { type Limit, limitOf } from "./limits.ts";
import type { Finding, Severity } from "./lint/rule.ts";
import type { Settings } from "./lint/settings.ts";
import { fieldOf, isTemplate, type Rendered, render, resolve } from "./render.ts";
import { finish, flatMapInSteps, type Steps } from "./steps.ts";
import type { Draft, Message, Placeholder } from "./syntax/ast.ts";
import { isDate } from "./syntax/date.ts";
import { sentSegments } from "./syntax/sent.ts";

/**
 * How a message stands: `template`, `sent` (its `Sent` field has a date), `empty` (no text yet), `open` (blanks
 * to fill), `flawed` (an error, a warning, or too long), or `ready`; the first that is true counts.
 */
export type MessageState = "template" | "sent" | "empty" | "open" | "flawed" | "ready";

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** Everything that a list of messages says of one. */
export interface Summary {
  readonly message: Message;
  readonly state: MessageState;
  /** The day on which it was sent, as YYYY-MM-DD; undefined where none or something else is written. */
  readonly sent: string | undefined;
  /** Placeholders without a text in the body and an InMail's subject, each name once. */
  readonly open: readonly Placeholder[];
  /** The message's findings without those on open placeholders, as `open` tells of these. */
  readonly findings: FindingCounts;
  /** Length of the body, in UTF-16 units. */
  readonly length: Rendered["length"];
  readonly limit: Limit;
}

/** What a summary says of the text itself, findings aside. */
export interface Measure extends Pick<Summary, "sent" | "open" | "length" | "limit"> {
  readonly isTemplate: boolean;
  readonly isEmpty: boolean;
}

/** Sums up each message of a draft. `findings` are those of this draft under these settings. */
export function summarize(draft: Draft, settings: Settings, findings: readonly Finding[]): Summary[] {
  return finish(summarizeInSteps(draft, settings, findings));
}

/** The same in steps. */
export function summarizeInSteps(
  draft: Draft,
  settings: Settings,
  findings: readonly Finding[],
): Steps<Summary[]> {
  const byMessage = new Map<number | undefined, Finding[]>();
  for (const finding of findings) {
    const known = byMessage.get(finding.messageIndex);
    if (known === undefined) byMessage.set(finding.messageIndex, [finding]);
    else known.push(finding);
  }
  return flatMapInSteps(draft.messages, (message) => [
    summaryOf(message, measure(message, draft, settings), countFindings(byMessage.get(message.index) ?? [])),
  ]);
}

/** Measures a message under settings. */
export function measure(message: Message, draft: Draft, settings: Settings): Measure {
  const { length, text } = render(message, draft);
  return {
    sent: sentOn(message, draft),
    open: openIn(message, draft),
    length,
    limit: limitOf(message, draft, settings),
    isTemplate: isTemplate(message, draft),
    isEmpty: text === "",
  };
}

/** The summary of a message that was measured. */
export function summaryOf(
  message: Message,
  { isTemplate, isEmpty, ...measured }: Measure,
  findings: FindingCounts,
): Summary {
  const { sent, open, length, limit } = measured;
  const isFlawed = findings.error + findings.warning > 0 || length.min > limit.length;
  const states: readonly (readonly [MessageState, boolean])[] = [
    ["template", isTemplate],
    ["sent", sent !== undefined],
    ["empty", isEmpty],
    ["open", open.length > 0],
    ["flawed", isFlawed],
  ];
  const state = states.find(([, holds]) => holds)?.[0] ?? "ready";
  return { message, state, findings, ...measured };
}

/** Counts findings by severity, without those on open placeholders. */
export function countFindings(findings: Iterable<Pick<Finding, "rule" | "severity">>): FindingCounts {
  const counts = { ...NO_FINDINGS };
  for (const { rule, severity } of findings) if (rule !== "open-placeholder") counts[severity]++;
  return counts;
}

/** How a message stands in a few words, such as `2 open · 1 warning · 187–231/300` or `ready`. */
export function standing({ state, sent, open, findings, length, limit }: Summary): string {
  const counts = [...(state === "open" ? [`${open.length} open`] : []), ...countsInWords(findings)];
  if (state === "open" || state === "flawed")
    return [...counts, `${printLength(length)}/${limit.length}`].join(" · ");
  return [state === "sent" ? `sent ${sent}` : state, ...(state === "sent" ? [] : counts)].join(" · ");
}

/** The counts that are not 0, gravest first, such as `1 error` and `2 warnings`. */
export function countsInWords(findings: FindingCounts): string[] {
  return SEVERITIES.filter(([severity]) => findings[severity] > 0).map(
    ([severity, noun]) => `${findings[severity]} ${noun}${findings[severity] === 1 ? "" : "s"}`,
  );
}

/** A length as a number, or as `187–231` where open placeholders leave it open. */
export function printLength({ min, max }: Rendered["length"]): string {
  return min === max ? `${min}` : `${min}–${max}`;
}

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["error", "error"],
  ["warning", "warning"],
  ["information", "note"],
  ["hint", "hint"],
];

const NO_FINDINGS: FindingCounts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The day on which a message was sent, as YYYY-MM-DD; undefined where none or something else is written. */
export function sentOn(message: Message, draft: Draft): string | undefined {
  const written = fieldOf(message, draft, "Sent")?.value.text ?? "";
  return isDate(written) ? written : undefined;
}

/** The placeholders without a text in the body and an InMail's subject, each name once. */
export function openIn(message: Message, draft: Draft): Placeholder[] {
  const open = new Map<string, Placeholder>();
  for (const segment of sentSegments(message, draft)) {
    if (segment.kind !== "placeholder" || open.has(segment.name)) continue;
    if (resolve(segment, message, draft) === undefined) open.set(segment.name, segment);
  }
  return [...open.values()];
}
