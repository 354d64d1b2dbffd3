import { lazy } from "../lazy.ts";
import type { Finding } from "../lint/rule.ts";
import type { Settings } from "../lint/settings.ts";
import { accountOf, fieldOf, isTemplate, kindOf, type Rendered, render, renderSubject } from "../render.ts";
import { finish, flatMapInSteps, type Steps } from "../steps.ts";
import { openIn, type Summary, summarizeInSteps } from "../summary.ts";
import type { Draft, Message, Placeholder, SectionedDraft } from "../syntax/ast.ts";
import type { Account, Kind } from "../syntax/fields.ts";
import { localDraft, withOneMessage } from "../syntax/local-draft.ts";
import { memoBySection } from "../syntax/section-memo.ts";
import { sentSegments } from "../syntax/sent.ts";
import type { Span } from "../text.ts";
import { messageAt } from "./actions/message-at.ts";
import { messageName } from "./message-name.ts";

/** Everything that a counter, a preview or a list of drafts shows of one message. */
export interface MessageInfo extends Summary {
  readonly name: string;
  readonly kind: Kind;
  /** The recipient's name; undefined where none is given. */
  readonly to: string | undefined;
  /** The template's name, perhaps empty; undefined for what is no template. */
  readonly template: string | undefined;
  readonly text: string;
  /** The text's length in code points. */
  readonly codePoints: Rendered["length"];
  /** Words of the text; an open placeholder counts as one. */
  readonly words: number;
  /** What is sent as an InMail's subject; undefined for other kinds and where it has none. */
  readonly subject: (Pick<Rendered, "text" | "length"> & { readonly limit: number }) | undefined;
  readonly account: Account;
  /** The value of the field that decides the account; undefined where the settings do. */
  readonly accountSpan: Span | undefined;
  /** All places of each open placeholder, in the order of `open`. */
  readonly places: readonly (readonly Span[])[];
  /** For each open placeholder the texts that the file's heads give to its name, in the order of `open`. */
  readonly used: readonly (readonly string[])[];
}

/** Tells of each message of a draft, in order. `findings` are those of this draft under these settings. */
export function messageInfosInSteps(
  draft: SectionedDraft,
  settings: Settings,
  findings: readonly Finding[],
): Steps<MessageInfo[]> {
  return infosOf(draft, draft, settings, findings);
}

/**
 * Tells of the message that holds a UTF-16 offset; undefined above the first one. The findings of that message are
 * enough, and the rest of the file is looked at only for texts that its heads give to the same labels.
 */
export function messageInfoAt(
  draft: SectionedDraft,
  offset: number,
  settings: Settings,
  findings: readonly Finding[],
): MessageInfo | undefined {
  const near = localDraft(draft, { start: offset, end: offset });
  const message = messageAt(near, { start: offset, end: offset });
  if (message === undefined) return undefined;
  return finish(infosOf(withOneMessage(near, message), draft, settings, findings))[0];
}

/** Whether a message that is no template has a blank to fill. */
export function hasBlanks({ sections }: SectionedDraft): boolean {
  const [top] = sections;
  return top !== undefined && sections.some((section) => isOpen(section, top));
}

const isOpen = memoBySection(
  ({ draft, message }) =>
    message !== undefined && !isTemplate(message, draft) && openIn(message, draft).length > 0,
);

function* infosOf(
  draft: Draft,
  file: SectionedDraft,
  settings: Settings,
  findings: readonly Finding[],
): Steps<MessageInfo[]> {
  const used = yield* usedTexts(file);
  const summaries = yield* summarizeInSteps(draft, settings, findings);
  return yield* flatMapInSteps(summaries, (summary) => [infoOf(summary, draft, settings, used)]);
}

/** Texts that the heads of a file give to labels, each once, by folded label. */
type UsedTexts = ReadonlyMap<string, readonly string[]>;

function infoOf(summary: Summary, draft: Draft, settings: Settings, used: UsedTexts): MessageInfo {
  const { message, open } = summary;
  const { text, length } = render(message, draft);
  return {
    ...summary,
    name: messageName(message, draft),
    kind: kindOf(message, draft),
    to: fieldOf(message, draft, "To")?.value.text || undefined,
    template: isTemplate(message, draft)
      ? (fieldOf(message, draft, "Template")?.value.text ?? "")
      : undefined,
    text,
    codePoints: inCodePoints(length, text, openInBody(message, open)),
    words: text.match(words())?.length ?? 0,
    subject: subjectOf(message, draft, settings),
    account: accountOf(message, draft, settings.account),
    accountSpan: accountSpan(message, draft),
    places: open.map(({ name }) => placesOf(name, message, draft)),
    used: open.map(({ name }) => used.get(name) ?? []),
  };
}

const words = lazy(() => /\[[^[\]\n]*\]|[\p{L}\p{N}\p{M}]+(?:['’_.@/-][\p{L}\p{N}\p{M}]+)*/gu);

/** A text has as many units more than code points as it has pairs of surrogates. */
function inCodePoints(
  { min, max }: Rendered["length"],
  text: string,
  labels: readonly string[],
): Rendered["length"] {
  const inLabels = labels.reduce((sum, label) => sum + pairsIn(label), 0);
  return { min: min - (pairsIn(text) - inLabels), max: max - pairsIn(text) };
}

function pairsIn(text: string): number {
  return text.length - [...text].length;
}

function openInBody({ body }: Message, open: readonly Placeholder[]): string[] {
  const names = new Set(open.map(({ name }) => name));
  return body.segments.flatMap((segment) =>
    segment.kind === "placeholder" && names.has(segment.name) ? [segment.label.text] : [],
  );
}

function subjectOf(message: Message, draft: Draft, { limits }: Settings): MessageInfo["subject"] {
  const subject = kindOf(message, draft) === "inmail" ? fieldOf(message, draft, "Subject") : undefined;
  if (subject === undefined || subject.value.text === "") return undefined;
  const { text, length } = renderSubject(subject, message, draft);
  return { text, length, limit: limits.inmailSubject };
}

function accountSpan(message: Message, draft: Draft): Span | undefined {
  const field = fieldOf(message, draft, "Account");
  if (field === undefined) return undefined;
  // Another fallback would come through where the field says nothing that is known.
  const decides = accountOf(message, draft, "free") === accountOf(message, draft, "premium");
  return decides ? field.value.span : undefined;
}

function placesOf(name: string, message: Message, draft: Draft): Span[] {
  return sentSegments(message, draft).flatMap((segment) =>
    segment.kind === "placeholder" && segment.name === name ? [segment.span] : [],
  );
}

function* usedTexts({ sections }: SectionedDraft): Steps<UsedTexts> {
  const used = new Map<string, Set<string>>();
  for (const { preamble, message } of sections) {
    for (const { name, value } of [...(preamble?.values ?? []), ...(message?.head.values ?? [])]) {
      if (value.text === "") continue;
      used.set(name, (used.get(name) ?? new Set()).add(value.text));
    }
    yield;
  }
  return new Map([...used].map(([name, texts]) => [name, [...texts]]));
}
