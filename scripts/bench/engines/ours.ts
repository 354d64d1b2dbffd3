import { lint } from "../../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../../server/src/core/lint/settings.ts";
import { parse } from "../../../server/src/core/syntax/parse.ts";
import type { Engine } from "./engine.ts";

/** Parses and lints a whole file with all rules, as for a file that is seen for the first time. */
export function createEngine(): Engine {
  return {
    find: (text) => lint(parse(text), DEFAULT_SETTINGS).map(({ span, message }) => ({ ...span, message })),
  };
}
