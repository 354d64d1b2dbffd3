import { serve } from "./serve.node.ts";

/** For `bin/linkmsg.cjs`, which keeps what is compiled. */
export { underUsualFlags } from "./young-heap.node.ts";

serve();
