import assert from "node:assert/strict";
import type { Rule } from "../../server/src/core/lint/rule.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { rows } from "../../server/src/lsp/requests.ts";
import { RICH, startInMemory } from "../support/client.ts";
import { codes, full, hoverAt, pull, URI } from "../support/requests.ts";

const DRAFT = "To: Bea\n\nHi Ana, hope you are well!!! [NAME]\n";

describe("a part that throws", () => {
  for (const broken of rules)
    it(`is told and left out, and the others go on: the rule ${broken.meta.id}`, async () => {
      const client = startInMemory();
      await client.initialize(RICH, { initializationOptions: { quietWhileTyping: false } });
      const mend = breakRule(broken);
      try {
        await client.open(URI, DRAFT);
        const expected = await withRules(broken.meta.id);
        assert.deepEqual(codes(full(await pull(client))), expected);
        const line = await client.logged();
        assert.ok(line.startsWith(`rule ${broken.meta.id} failed: RangeError `), line);
        assert.doesNotMatch(line, /Zebrafink/);
      } finally {
        mend();
      }
    });

  it("is told and left out, and the others go on: a feature", async () => {
    const broken = rows.map((row) =>
      row.method === "textDocument/documentSymbol" ? { ...row, handlerFor: () => fail } : row,
    );
    const client = startInMemory({ rows: broken });
    await client.initialize(RICH);
    await client.open(URI, DRAFT);
    const params = { textDocument: { uri: URI } };
    assert.equal(await client.connection.sendRequest("textDocument/documentSymbol", params), null);
    assert.match(await client.logged(), /^textDocument\/documentSymbol failed: RangeError at /);
    assert.ok(await hoverAt(client, 2, 36));
  });
});

/** What a server finds that has all rules but one, by its settings. */
async function withRules(off: string): Promise<unknown[]> {
  const client = startInMemory();
  await client.initialize(RICH);
  client.configuration = () => ({ rules: { [off]: "off" } });
  await client.open(URI, DRAFT);
  return codes(full(await pull(client)));
}

function fail(): never {
  throw new RangeError("Hi Zebrafink");
}

/** Has a rule throw whatever it is asked; gives what mends it. */
function breakRule(rule: Rule): () => void {
  const open = rule as unknown as Record<string, unknown>;
  const name = "checkDraft" in rule ? "checkDraft" : "checkMessage";
  const whole = open[name];
  const kinds = open["meta"] as { kinds?: unknown };
  open["meta"] = { ...kinds, kinds: undefined };
  open[name] = fail;
  return () => {
    open[name] = whole;
    open["meta"] = kinds;
  };
}
