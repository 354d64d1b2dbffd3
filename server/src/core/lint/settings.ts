import type { Account } from "../syntax/fields.ts";
import type { OptionValue } from "./options.ts";
import type { Severity } from "./rule.ts";

/** What a rule can be set to, gravest first. */
export const LEVELS = ["error", "warning", "information", "hint", "off"] as const satisfies readonly (
  | Severity
  | "off"
)[];

/** What a rule is set to. */
export type Level = (typeof LEVELS)[number];

/** Length limits in UTF-16 code units, one for each thing that LinkedIn limits. */
export interface Limits {
  readonly invitationFree: number;
  readonly invitationPremium: number;
  readonly inmailSubject: number;
  readonly inmailBody: number;
  readonly message: number;
}

/** Fields by which a writer can say whom they do not want to write to. */
export const AUDIENCE_FIELDS = ["To", "Relation", "Category"] as const;

/** A kind of reader whom the writer does not want to write to: a field of the head and its value, case aside. */
export interface AudienceEntry {
  readonly field: (typeof AUDIENCE_FIELDS)[number];
  readonly value: string;
  /** Shown with the finding. */
  readonly reason?: string;
}

/** A phrase that the writer does not want to use. */
export interface OwnPhrase {
  /** Plain words, `*` at a word's end for any ending (`literal-phrase.ts` says how they are compared). */
  readonly phrase: string;
  /** What to do instead; shown with the finding. */
  readonly message?: string;
  /** What a fix writes in its place, on one line. */
  readonly replacement?: string;
  /** How grave this phrase is, whatever the rule is set to, “off” aside. */
  readonly severity?: Severity;
}

/** Everything that can be set, complete: editors' settings and `linkmsg.json` are merged into one of these. */
export interface Settings {
  /** Used where neither the message nor the preamble has `Account:`. */
  readonly account: Account;
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Options that differ from the rules' own, by rule id and option; read them with `optionsOf`. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Phrases that one of these rules leaves alone, by rule id; `*` is every rule. */
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  /** What the writer does not want to write. */
  readonly phrases: readonly OwnPhrase[];
  readonly limits: Limits;
  /** Whom not to write to. */
  readonly audience: readonly AudienceEntry[];
}

/**
 * LinkedIn's limits as of 2026-11. Invitations: several independent confirmations, 2026. InMail subject:
 * LinkedIn Help a554514. InMail body: guides of 2025-26 (LinkedIn Help says 2,000). Messages: third parties;
 * LinkedIn publishes none. All can be set.
 */
export const DEFAULT_LIMITS: Limits = {
  invitationFree: 200,
  invitationPremium: 300,
  inmailSubject: 200,
  inmailBody: 1900,
  message: 8000,
};

export const DEFAULT_SETTINGS: Settings = {
  account: "free",
  rules: {},
  options: {},
  exceptions: {},
  phrases: [],
  limits: DEFAULT_LIMITS,
  audience: [],
};

/** What each limit is of, for settings, schema and documentation. */
export const LIMIT_MEANINGS: Readonly<Record<keyof Limits, string>> = {
  invitationFree: "An invitation from a free account.",
  invitationPremium: "An invitation from a Premium account.",
  inmailSubject: "The subject of an InMail.",
  inmailBody: "The text of an InMail.",
  message: "A message, a follow-up or a reply.",
};

/** The level of that name; undefined for everything else. */
export function levelOf(value: unknown): Level | undefined {
  return LEVELS.find((level) => level === value);
}

/** Whether there is a limit of that name. */
export function isLimitName(name: string): name is keyof Limits {
  return Object.hasOwn(DEFAULT_LIMITS, name);
}

/** Whether a value can be a limit: a whole number of characters, 1 or more. */
export function isLength(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

/** The field of an audience entry, case aside; undefined for everything else. */
export function audienceFieldOf(value: unknown): AudienceEntry["field"] | undefined {
  return AUDIENCE_FIELDS.find(
    (field) => typeof value === "string" && field.toLowerCase() === value.toLowerCase(),
  );
}
