import type { CheckedFile } from "../result.ts";
import type { Screen } from "../screen.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import { unix } from "./unix.ts";

/** Turns what was checked into the text that `linkmsg check` prints; it ends with a line end or is empty. */
export type Format = (files: readonly CheckedFile[], screen: Screen) => string;

/** Every format of `linkmsg check --format`. A new one needs a line here and nothing else. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ["pretty", pretty],
  ["unix", unix],
  ["json", json],
]);
