import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Scripts of edits in an ordinary run, as `tests/fuzz/edit-draft.test.ts` has it. */
const USUAL = 20_000;
const WANTED = 100_000;

/** A draft that is edited is the same as one that is read anew, with all that is said of it. */
export const check: Check = {
  goal: `incremental: tree, findings and features equal a fresh look after each of ${WANTED.toLocaleString("en")} scripts`,
  run: () => runMocha({ files: ["tests/fuzz/edit-draft.test.ts"], factor: WANTED / USUAL, usual: USUAL }),
};
