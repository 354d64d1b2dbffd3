import type { Account } from "../syntax/fields.ts";
import type { Severity } from "./rule.ts";

/** Length limits in UTF-16 code units, one for each thing that LinkedIn limits. */
export interface Limits {
  readonly invitationFree: number;
  readonly invitationPremium: number;
  readonly inmailSubject: number;
  readonly inmailBody: number;
  readonly message: number;
}

/** Everything that can be set, complete: editors' settings and `linkmsg.json` are merged into one of these. */
export interface Settings {
  /** Used where neither the message nor the preamble has `Account:`. */
  readonly account: Account;
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly limits: Limits;
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

export const DEFAULT_SETTINGS: Settings = { account: "free", rules: {}, limits: DEFAULT_LIMITS };
