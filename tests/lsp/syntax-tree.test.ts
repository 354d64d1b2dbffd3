import assert from "node:assert/strict";
import { SYNTAX_TREE_REQUEST } from "../../server/src/lsp/own-requests.ts";
import { POOR } from "../support/client.ts";
import { textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

describeServers("the syntax tree", (client) => {
  it("is text, the same as that of the command line", async () => {
    await client().initialize(POOR);
    await client().open(URI, "Hi [NAME]\n");
    const tree = await client().connection.sendRequest(SYNTAX_TREE_REQUEST, { textDocument });
    assert.match(String(tree), /^draft 0\.\.10\n.* placeholder name 3\.\.9\n/s);
  });

  it("is nothing where the document is not open", async () => {
    await client().initialize(POOR);
    assert.equal(await client().connection.sendRequest(SYNTAX_TREE_REQUEST, { textDocument }), null);
  });
});
