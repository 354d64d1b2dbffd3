import type { ListedMessage } from "../../../server/src/lsp/own-requests.ts";
import type { Words } from "../words.ts";

/** How a message looks in the list, in plain data. */
export interface MessageItem {
  readonly label: string;
  /** How it stands, faded behind the label. */
  readonly description: string;
  /** The ids of a product icon and of its colour. */
  readonly icon: { readonly id: string; readonly color: string | undefined };
  /** A few lines of plain text. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** For the manifest's `when` clauses: `message`, then ` text` and ` blanks` where it has these. */
  readonly context: string;
}

/** Describes a message for the list of drafts. */
export function messageItem(message: ListedMessage, l10n: Words): MessageItem {
  const { title, standing, to, state, open, length } = message;
  const recipient = to === null ? [] : [l10n.t("To {0}", to)];
  const blanks = open.map(({ label }) => `[${label}]`).join(", ");
  return {
    label: title,
    description: standing,
    icon: iconOf(message),
    tooltip: [
      title,
      [...recipient, message.kind].join(" · "),
      standing,
      ...(blanks === "" ? [] : [l10n.t("Blanks to fill in: {0}", blanks)]),
    ].join("\n"),
    spoken: [title, ...recipient, standing].join(", "),
    context: [
      "message",
      ...(state === "empty" || length.max === 0 ? [] : ["text"]),
      ...(open.length > 0 && state !== "template" ? ["blanks"] : []),
    ].join(" "),
  };
}

function iconOf({ state, findings }: ListedMessage): MessageItem["icon"] {
  switch (state) {
    case "template":
      return { id: "notebook-template", color: undefined };
    case "sent":
      return { id: "send", color: undefined };
    case "empty":
      return { id: "dash", color: undefined };
    case "open":
      return { id: "edit", color: undefined };
    case "flawed":
      return findings.error > 0
        ? { id: "error", color: "list.errorForeground" }
        : { id: "warning", color: "list.warningForeground" };
    case "ready":
      return { id: "pass", color: "testing.iconPassed" };
  }
}
