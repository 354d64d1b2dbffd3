import { serve } from "./serve.node.ts";

/** For `compiled/run.node.ts`, which keeps what is compiled. */
export { underUsualFlags } from "./memory-flags.node.ts";

serve();
