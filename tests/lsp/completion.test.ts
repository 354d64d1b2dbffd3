import assert from "node:assert/strict";
import { CompletionResolveRequest, CompletionTriggerKind } from "vscode-languageserver/node";
import { ABLE, ASKED, completeAt, labelsAt, rangeOf } from "../support/assist.ts";
import { URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

describeServers("completion", (client) => {
  it("announces few characters that open the list, and resolving to a client that resolves", async () => {
    const { capabilities } = await client().initialize(ABLE);
    assert.deepEqual(capabilities.completionProvider, {
      triggerCharacters: ["[", ":", "/"],
      resolveProvider: true,
    });
  });

  it("offers a placeholder for the bracket typed, over the closing one", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "To: Ana\n\nHi []");
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: "[" } as const;
    const [first] = await completeAt(client(), 2, 4, context);
    assert.deepEqual(first?.textEdit, { range: rangeOf(2, 3, 5), newText: "[NAME]" });
    assert.equal(first?.insertTextFormat, 1);
    assert.equal(first?.detail, "Ana");
  });

  it("offers today for the day sent", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "### Ana\nSent: ");
    const [first] = await completeAt(client(), 1, 6, ASKED);
    assert.match(first?.label ?? "", /^\d{4}-\d\d-\d\d$/);
  });

  it("offers the templates of other open documents, and explains them when it is asked", async () => {
    await client().initialize(ABLE);
    await client().open("file:///drafts/my%20own.linkmsg", "### C\nTemplate: coffee chat\n\nHi [NAME]!");
    await client().open(URI, "To: Ana\n\ncoffee");
    const [first] = await completeAt(client(), 2, 6, ASKED);
    assert.equal(first?.label, "coffee chat");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop looks like that
    assert.equal(first?.textEdit?.newText, "Hi ${1:[NAME]}!$0");
    assert.equal(first.documentation, undefined);
    const resolved = await client().connection.sendRequest(CompletionResolveRequest.type, first);
    assert.match(JSON.stringify(resolved.documentation), /from my own\\\\\.linkmsg|from my own\.linkmsg/);
  });

  it("leaves an item of an older list, or one that is not its own, as it is", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "Hi [");
    const [first] = await completeAt(client(), 0, 4, ASKED);
    await completeAt(client(), 0, 0, ASKED);
    for (const item of [first, { label: "x" }, { label: "x", data: "y" }]) {
      assert.ok(item);
      assert.deepEqual(await client().connection.sendRequest(CompletionResolveRequest.type, item), item);
    }
  });

  it("offers beginnings of sentences only to one who asks", async () => {
    await client().initialize(ABLE);
    const other = "### Ana\n\nHi Ana. I saw your talk on joins.\n";
    await client().open(URI, `${other}\n### Bo\n\nHi Bo. `);
    assert.deepEqual(await labelsAt(client(), 6, 7, ASKED), ["I saw your talk …"]);
    assert.deepEqual(await labelsAt(client(), 6, 7, { triggerKind: 3 }), []);
  });
});
