import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** What recheck says of every pattern, and how long patterns and rules take for texts made to hold them up. */
export const check: Check = {
  goal: "patterns: none vulnerable; patterns and each rule take time in step with 50 KB of what holds patterns up",
  run: () => runMocha({ files: ["tests/regex/*.test.ts"], factor: 10 }),
};
