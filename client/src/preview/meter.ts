import type { Extent } from "../../../server/src/lsp/own-requests.ts";
import type { Words } from "../words.ts";

/** How much of the room is used. */
export interface Meter {
  readonly label: string;
  /** `187–231 / 300` */
  readonly count: string;
  /** The same in a sentence. */
  readonly sentence: string;
  /** What has the limit; may be empty. */
  readonly tooltip: string;
  readonly min: number;
  readonly max: number;
  readonly limit: number;
  /** `over` where it is too long for sure, `near` where it may become so or hardly any room is left. */
  readonly level: "fine" | "near" | "over";
}

/** Of the limit; above it a name that is longer than thought may be too much. */
const NEAR = 0.95;

/** Measures a text of `min` to `max` UTF-16 units against its limit. */
export function meterOf(label: string, { min, max }: Extent, limit: number, l10n: Words): Meter {
  const used = min === max ? `${min}` : `${min}–${max}`;
  return {
    label,
    count: `${used} / ${limit}`,
    sentence: sentenceOf({ min, max }, limit, l10n),
    tooltip: "",
    min,
    max,
    limit,
    level: min > limit ? "over" : max > limit * NEAR ? "near" : "fine",
  };
}

function sentenceOf({ min, max }: Extent, limit: number, l10n: Words): string {
  if (min > limit) return l10n.t("{0} of {1} characters: {2} too many", min, limit, min - limit);
  if (min === max) return l10n.t("{0} of {1} characters: {2} left", min, limit, limit - min);
  if (max > limit)
    return l10n.t("{0} to {1} of {2} characters: it may become too long with its blanks", min, max, limit);
  return l10n.t("{0} to {1} of {2} characters, depending on its blanks", min, max, limit);
}
