import assert from "node:assert/strict";
import { type Diagnostic, DocumentDiagnosticRequest } from "vscode-languageserver/node";
import { RICH, type TestClient } from "../support/client.ts";
import { full, pull, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

describeServers("the diagnostics sent", (client: () => TestClient) => {
  it("are 100 of a file at most, the nearest to where one types, and say so", async () => {
    await client().initialize(RICH);
    await client().open(URI, Array.from({ length: 300 }, (_, i) => `### ${i}\nNever [A].\n`).join(""));
    const lines = (items: readonly Diagnostic[]) => items.slice(1).map(({ range }) => range.start.line);
    const { items } = full(await pull(client()));
    assert.deepEqual([items[0]?.code, items[0]?.severity], ["more-findings", 3]);
    assert.match(String(items[0]?.message), /This file has \d+ more/);
    assert.ok(items.length > 50 && items.length <= 101, `${items.length}`);
    assert.equal(Math.max(...lines(items)), items.length - 2);
    const middle = { line: 301, character: 0 };
    await client().change(URI, 2, [{ range: { start: middle, end: middle }, text: "x" }]);
    const around = lines(full(await pull(client())).items);
    assert.ok(Math.min(...around) > 200 && Math.max(...around) < 400, around.join(" "));
  });

  it("come as a whole list again only where one of them is another", async () => {
    await client().initialize(RICH);
    await client().open(URI, "### A\nNever mind, Ana.\n");
    const { resultId: previousResultId } = full(await pull(client()));
    const end = { line: 1, character: 16 };
    await client().change(URI, 2, [{ range: { start: end, end }, text: " I plan routes in Lisbon." }]);
    const report = await client().connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      ...(previousResultId !== undefined && { previousResultId }),
    });
    assert.deepEqual(report, { kind: "unchanged", resultId: previousResultId });
  });
});
