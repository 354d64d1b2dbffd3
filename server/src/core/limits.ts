import type { Settings } from "./lint/settings.ts";
import { accountOf, kindOf } from "./render.ts";
import type { Draft, Message } from "./syntax/ast.ts";

/** How long a text may be, in UTF-16 code units, and in words what it is that may. */
export interface Limit {
  readonly length: number;
  readonly what: string;
}

/** The limit of a message's body, by its kind and the sender's account. */
export function limitOf(message: Message, draft: Draft, settings: Settings): Limit {
  const { limits } = settings;
  switch (kindOf(message, draft)) {
    case "invitation":
      return accountOf(message, draft, settings.account) === "premium"
        ? { length: limits.invitationPremium, what: "an invitation from a Premium account" }
        : { length: limits.invitationFree, what: "an invitation from a free account" };
    case "inmail":
      return { length: limits.inmailBody, what: "an InMail" };
    default:
      return { length: limits.message, what: "a message" };
  }
}
