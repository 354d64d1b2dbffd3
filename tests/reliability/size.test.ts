import assert from "node:assert/strict";
import { RICH } from "../support/client.ts";
import { codes, full, pull, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

const MESSAGE =
  "### A\n\nHi [NAME], we never met, but your talk on joins settled an argument in my team.\n\n";
/** Above 5,000,000 UTF-16 units, the limit of the rule `large-file`. */
const HUGE = MESSAGE.repeat(Math.ceil(5_000_001 / MESSAGE.length));

describeServers("a file of more than five million characters", (client) => {
  it("is open to writing, is checked for its markup only, and says so", async function () {
    this.timeout(60_000);
    await client().initialize(RICH);
    await client().open(URI, HUGE);
    const first = new Set(codes(full(await pull(client()))));
    assert.deepEqual([...first].sort(), ["large-file", "more-findings", "open-placeholder"]);
    const start = { line: 2, character: 3 };
    const range = { start, end: { line: 2, character: 9 } };
    await client().change(URI, 2, [{ range, text: "[TOPIC" }]);
    const { items } = full(await pull(client()));
    assert.ok(items.some((item) => item.code === "broken-placeholder" && item.range.start.line === 2));
    const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
    await client().change(URI, 3, [{ range: whole, text: MESSAGE }]);
    assert.ok(codes(full(await pull(client()))).includes("never"));
  });
});
