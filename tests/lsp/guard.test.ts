import assert from "node:assert/strict";
import { describeError } from "../../server/src/lsp/guard.ts";
import { POOR, startInMemory } from "../support/client.ts";

describe("guard", () => {
  it("answers with the fallback where a handler throws, and logs no word of the error", async () => {
    const row = {
      method: "test/throws",
      fallback: "fallback",
      handlerFor: () => () => {
        throw new RangeError("Dear Ana,\n    at lunch");
      },
    };
    const client = startInMemory({ rows: [row] });
    await client.initialize(POOR);
    assert.equal(await client.connection.sendRequest("test/throws", {}), "fallback");
    const line = await client.logged();
    assert.match(line, /^test\/throws failed: RangeError at /);
    assert.doesNotMatch(line, /Ana|lunch/);
  });

  it("describes what is no error by its type alone", () => {
    assert.equal(describeError("Dear Ana"), "string");
  });
});
