import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** Both packages, packed as they are published. */
export const check: Check = {
  goal: "packages: two builds alike, small, with nothing but what runs; bills of materials; the npm one installs offline",
  run: () =>
    runMocha({ files: ["tests/package.test.ts", "tests/npm-package.test.ts", "tests/release/*.test.ts"] }),
};
