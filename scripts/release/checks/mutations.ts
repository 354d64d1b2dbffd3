import type { Check } from "../check.ts";
import { tryMutations } from "../mutate.ts";
import { mutations } from "../mutations.ts";

/** Every guard is taken away once, in a copy of the source; each time a test must fail. */
export const check: Check = {
  goal: "for each kind of fault, the guard taken away is noticed by a test",
  async run() {
    const trials = await tryMutations(mutations, ({ mutation, fate }) =>
      process.stderr.write(`  ${fate}: ${mutation.name}\n`),
    );
    const missed = trials.filter(({ fate }) => fate === "missed").map(({ mutation }) => mutation.name);
    const names = missed.length > 0 ? `, missed: ${missed.join("; ")}` : "";
    return {
      ok: missed.length === 0,
      figure: `${trials.length - missed.length} of ${trials.length} caught${names}`,
      cases: trials.length,
    };
  },
};
