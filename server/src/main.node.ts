import { serve } from "./serve.node.ts";

/** For `bin/linkmsg.cjs`, which keeps what is compiled. */
export { underUsualFlags } from "./memory-flags.node.ts";

serve();
