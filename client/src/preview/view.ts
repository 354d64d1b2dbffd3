import type { Extent, MessageInfo, PreviewInfo } from "../../../server/src/lsp/own-requests.ts";
import type { Words } from "../words.ts";
import { type Folded, foldText } from "./fold.ts";
import { type Meter, meterOf } from "./meter.ts";
import type { ViewPart } from "./part.ts";
import { type Task, tasksOf } from "./tasks.ts";

/** Everything that the page shows, in words; the page only lays it out. */
export interface PreviewView {
  readonly heading: string;
  /** What it is and to whom. */
  readonly about: string;
  readonly layout: "invitation" | "message" | "inmail";
  readonly badge: { readonly text: string; readonly level: "good" | "plain" | "warn" };
  /** What the card is called for who can't see it. */
  readonly card: string;
  readonly sender: string;
  /** The line in the reader's list of messages; null for an invitation, which stands in none. */
  readonly inbox: { readonly label: string; readonly tooltip: string; readonly text: string } | null;
  /** Null where the kind has none. */
  readonly subject: { readonly parts: readonly ViewPart[]; readonly missing: string } | null;
  /** The text, in two where LinkedIn folds it. */
  readonly body: Folded;
  /** What stands where there is no text. */
  readonly empty: string;
  readonly fold: { readonly more: string; readonly less: string; readonly tooltip: string };
  /** What stands at the cut; null where nothing is lost. */
  readonly cut: string | null;
  readonly lengths: { readonly heading: string; readonly meters: readonly Meter[] };
  readonly tasks: { readonly heading: string; readonly none: string; readonly items: readonly Task[] };
  /** Commands that make sense for the message. */
  readonly actions: readonly { readonly id: "copy" | "fill"; readonly label: string }[];
  /** What a screen reader says when it changes; no numbers that change with each key. */
  readonly announcement: string;
}

/** Puts into words what the server tells of a message. */
export function viewOf({ message, subject, body, findings }: PreviewInfo, l10n: Words): PreviewView {
  const tasks = tasksOf(message, findings, l10n);
  const badge = badgeOf(message, l10n);
  const parts = body.map(({ range, ...part }) => ({ ...part, place: range }));
  const layout = layoutOf(message);
  const about = aboutOf(message, l10n);
  return {
    heading: message.title,
    about,
    layout,
    badge,
    card: message.to ? l10n.t("What {0} sees", message.to) : l10n.t("What the reader sees"),
    sender: l10n.t("You"),
    inbox: layout === "invitation" ? null : inboxOf(message, l10n),
    subject:
      message.kind === "inmail"
        ? {
            parts: (subject ?? []).map(({ range, ...part }) => ({ ...part, place: range })),
            missing: l10n.t("No subject yet"),
          }
        : null,
    body: layout === "invitation" ? foldText(parts) : { shown: parts, rest: [] },
    empty: l10n.t("Nothing is written yet."),
    fold: foldWords(l10n),
    cut: cutOf(message, l10n),
    lengths: { heading: l10n.t("Length"), meters: metersOf(message, l10n) },
    tasks: {
      heading: l10n.t("Before you send it"),
      none: message.text === "" ? l10n.t("Write a line or two.") : l10n.t("Nothing to do."),
      items: tasks,
    },
    actions: actionsOf(message, l10n),
    announcement: [message.title, about, badge.text, ...tasks.map(({ text }) => text)].join(". "),
  };
}

/** Follow-ups and replies look like any other message. */
function layoutOf({ kind }: MessageInfo): PreviewView["layout"] {
  return kind === "invitation" || kind === "inmail" ? kind : "message";
}

function aboutOf({ kind, to, account }: MessageInfo, l10n: Words): string {
  const kinds = {
    invitation: account.value === "premium" ? l10n.t("Invitation (Premium)") : l10n.t("Invitation"),
    message: l10n.t("Message"),
    inmail: l10n.t("InMail"),
    "follow-up": l10n.t("Follow-up"),
    reply: l10n.t("Reply"),
  };
  return to ? l10n.t("{0} to {1}", kinds[kind], to) : kinds[kind];
}

function badgeOf(message: MessageInfo, l10n: Words): PreviewView["badge"] {
  const { state, open, sent } = message;
  switch (state) {
    case "template":
      return { text: l10n.t("Template"), level: "plain" };
    case "sent":
      return { text: l10n.t("Sent {0}", sent ?? ""), level: "plain" };
    case "empty":
      return { text: l10n.t("Empty"), level: "plain" };
    case "open":
      return {
        text: open.length === 1 ? l10n.t("1 blank open") : l10n.t("{0} blanks open", open.length),
        level: "warn",
      };
    case "flawed":
      return { text: isTooLong(message) ? l10n.t("Too long") : l10n.t("Not ready"), level: "warn" };
    case "ready":
      return { text: l10n.t("Ready"), level: "good" };
  }
}

function isTooLong({ length, limit }: MessageInfo): boolean {
  return length.min > limit;
}

function inboxOf({ text, subject }: MessageInfo, l10n: Words): PreviewView["inbox"] {
  return {
    label: l10n.t("In the list of messages"),
    tooltip: l10n.t("About this much is seen before the message is opened. How much depends on the device."),
    text: [subject?.text, text].filter(Boolean).join(" · ").replace(/\s+/g, " ").slice(0, 160),
  };
}

function foldWords(l10n: Words): PreviewView["fold"] {
  return {
    more: l10n.t("…see more"),
    less: l10n.t("see less"),
    tooltip: l10n.t("LinkedIn folds a long note about here. The exact place depends on the device."),
  };
}

function cutOf({ length, limit }: MessageInfo, l10n: Words): string | null {
  const lost = length.min - limit;
  if (lost <= 0) return null;
  return lost === 1
    ? l10n.t("LinkedIn stops here: 1 character is lost")
    : l10n.t("LinkedIn stops here: {0} characters are lost", lost);
}

function metersOf({ subject, length, limit, limitOf }: MessageInfo, l10n: Words): Meter[] {
  const measure = (label: string, extent: Extent, most: number) => meterOf(label, extent, most, l10n);
  if (subject === null) return [{ ...measure(l10n.t("Text"), length, limit), tooltip: limitOf }];
  return [
    measure(l10n.t("Subject"), subject.length, subject.limit),
    { ...measure(l10n.t("Text"), length, limit), tooltip: limitOf },
  ];
}

/** A template is filled in where it is used, and what was sent needs no more. */
function actionsOf({ state, open }: MessageInfo, l10n: Words): PreviewView["actions"] {
  if (state === "empty" || state === "template") return [];
  const copy = { id: "copy", label: l10n.t("Copy Message") } as const;
  const fill = { id: "fill", label: l10n.t("Fill In…") } as const;
  return open.length > 0 ? [fill, copy] : [copy];
}
