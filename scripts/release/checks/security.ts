import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** What the threat table in `docs/THREATS.md` names. */
export const check: Check = {
  goal: "security: no file outside the workspace, no program, no code from text, strict page, nothing secret packed",
  run: () => runMocha({ files: ["tests/security/*.test.ts"] }),
};
