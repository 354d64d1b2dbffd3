import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Sessions in an ordinary run, in memory; a few more go to the real process. */
const USUAL = 150;
const WANTED = 5_000;

/** The sessions of messages by chance, as many as a release asks for. */
export const check: Check = {
  goal: `protocol fuzz: ${WANTED} sessions of 30 messages, one answer for each id, nothing against the meta model`,
  run: () => runMocha({ files: ["tests/fuzz/protocol/*.test.ts"], factor: WANTED / USUAL, usual: USUAL }),
};
