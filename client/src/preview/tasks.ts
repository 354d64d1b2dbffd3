import type { MessageInfo, PreviewFinding } from "../../../server/src/lsp/own-requests.ts";
import type { Words } from "../words.ts";
import type { Place } from "./part.ts";

/** Something to do before the message is sent, with its place in the draft. */
export interface Task {
  readonly level: "blank" | PreviewFinding["severity"];
  /** The level in a word, for who can't see the icon. */
  readonly levelName: string;
  readonly text: string;
  /** The rule's id; for a blank what its hint says, perhaps empty. */
  readonly detail: string;
  readonly place: Place;
}

const GRAVITY: Readonly<Record<Task["level"], number>> = {
  error: 0,
  blank: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** What is to be done, gravest first, and then by place. A template's blanks and what was sent need nothing. */
export function tasksOf(
  { state, open }: MessageInfo,
  findings: readonly PreviewFinding[],
  l10n: Words,
): Task[] {
  const names = levelNames(l10n);
  const isFillable = state !== "template" && state !== "sent";
  const blanks = (isFillable ? open : []).flatMap(({ label, hint, ranges: [place] }): Task[] =>
    place === undefined
      ? []
      : [
          {
            level: "blank",
            levelName: names.blank,
            text: l10n.t("Fill in {0}", label),
            detail: hint ?? "",
            place,
          },
        ],
  );
  const mistakes = findings.map(
    ({ severity, rule, message, range }): Task => ({
      level: severity,
      levelName: names[severity],
      text: message,
      detail: rule,
      place: range,
    }),
  );
  return [...blanks, ...mistakes].toSorted((a, b) => GRAVITY[a.level] - GRAVITY[b.level]);
}

function levelNames(l10n: Words): Readonly<Record<Task["level"], string>> {
  return {
    blank: l10n.t("Blank"),
    error: l10n.t("Error"),
    warning: l10n.t("Warning"),
    information: l10n.t("Note"),
    hint: l10n.t("Hint"),
  };
}
