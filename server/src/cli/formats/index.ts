import type { CheckedFile, Totals } from "../result.ts";
import type { Screen } from "../screen.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import { unix } from "./unix.ts";

/**
 * Turns what was checked into the text that `linkmsg check` prints: a part for each file, so that no file has to be
 * kept until all are checked, and all parts with the totals. The whole ends with a line end or is empty.
 */
export interface Format {
  part(file: CheckedFile, screen: Screen): string;
  whole(parts: readonly string[], totals: Totals, screen: Screen): string;
}

/** Every format of `linkmsg check --format`. A new one needs its name here and nothing else. */
export const formats = { pretty, unix, json } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
