import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Scripts of edits in an ordinary run, as `tests/fuzz/sync.test.ts` has it. */
const USUAL = 20_000;
const WANTED = 500_000;

/** Changes at any place, out of bounds, turned round, between the halves of a pair or a line end. */
export const check: Check = {
  goal: `sync: the text is that of the reference after each of ${WANTED.toLocaleString("en")} scripts of changes`,
  run: () => runMocha({ files: ["tests/fuzz/sync.test.ts"], factor: WANTED / USUAL, usual: USUAL }),
};
