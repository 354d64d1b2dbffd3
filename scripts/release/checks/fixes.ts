import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Drafts in an ordinary run, as `tests/fuzz/fixes.test.ts` has it. */
const USUAL = 150;
const WANTED = 2_000;

/** Everything that is offered as a fix, on drafts full of mistakes. */
export const check: Check = {
  goal: `fixes: each removes its finding and stays in its message; all safe ones end in 3 rounds, on ${WANTED} drafts`,
  run: () => runMocha({ files: ["tests/fuzz/fixes.test.ts"], factor: WANTED / USUAL, usual: USUAL }),
};
