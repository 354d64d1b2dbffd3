import type { Check } from "../check.ts";
import { runMocha } from "../mocha.ts";

/** How the server begins and ends, and what it does with input that is no message. */
export const check: Check = {
  goal: "life cycle and hostile input: every case is answered, passed over or ends with one line; none hangs",
  run: () =>
    runMocha({
      files: ["life-cycle", "transport", "frames", "params", "crash", "privacy", "faults", "cases"].map(
        (name) => `tests/reliability/${name}.test.ts`,
      ),
    }),
};
