import assert from "node:assert/strict";
import { CodeActionRequest, CodeActionTriggerKind } from "vscode-languageserver/node";
import { ABLE, actionsIn, PLAIN, rangeOf } from "../support/assist.ts";
import { POOR } from "../support/client.ts";
import { full, pull, textDocument, URI } from "../support/requests.ts";
import { describeServers } from "../support/servers.ts";

describeServers("code actions", (client) => {
  it("announces the kinds of actions", async () => {
    const { capabilities } = await client().initialize(ABLE);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ["quickfix", "refactor.extract", "refactor.rewrite", "source.fixAll.linkmsg"],
    });
  });

  it("offers nothing to a client that knows only commands", async () => {
    assert.equal((await client().initialize(POOR)).capabilities.codeActionProvider, undefined);
    await client().open(URI, "Hi {{name}}.");
    assert.deepEqual(await actionsIn(client(), rangeOf(0, 3, 3)), []);
  });

  it("answers the client's diagnostic by a preferred, versioned fix", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "Hi {{first_name}}, thanks.");
    const { items } = full(await pull(client()));
    const diagnostic = items.find(({ code }) => code === "foreign-placeholder");
    assert.ok(diagnostic);
    const context = { diagnostics: [diagnostic], only: ["quickfix"] };
    const [first] = await actionsIn(client(), rangeOf(0, 5, 5), context);
    assert.deepEqual(first, {
      title: "Change to [FIRST NAME]",
      kind: "quickfix",
      diagnostics: [diagnostic],
      isPreferred: true,
      edit: {
        documentChanges: [
          {
            textDocument: { uri: URI, version: 1 },
            edits: [{ range: rangeOf(0, 3, 17), newText: "[FIRST NAME]" }],
          },
        ],
      },
    });
  });
});

describeServers("other code actions", (client) => {
  it("sends plain changes, and nothing of preference, to a client that takes no more", async () => {
    await client().initialize(PLAIN);
    await client().open(URI, "Hi {{first_name}}, thanks.");
    const [first] = await actionsIn(client(), rangeOf(0, 5, 5), { diagnostics: [], only: ["quickfix"] });
    assert.deepEqual(first, {
      title: "Change to [FIRST NAME]",
      kind: "quickfix",
      edit: { changes: { [URI]: [{ range: rangeOf(0, 3, 17), newText: "[FIRST NAME]" }] } },
    });
  });

  it("applies all safe fixes on request", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "Hi {{first_name}}, thanks to %company%.");
    const context = {
      diagnostics: [],
      only: ["source.fixAll"],
      triggerKind: CodeActionTriggerKind.Automatic,
    };
    const [all, ...others] = await actionsIn(client(), rangeOf(0, 0, 0), context);
    assert.equal(all?.kind, "source.fixAll.linkmsg");
    assert.match(JSON.stringify(all?.edit), /\[COMPANY\]/);
    assert.deepEqual(others, []);
  });

  it("offers nothing for the whole file to an editor that asks by itself", async () => {
    await client().initialize(ABLE);
    await client().open(URI, "Hi {{first_name}}, thanks to %company%.");
    const kinds = async (triggerKind: CodeActionTriggerKind) => {
      const found = await actionsIn(client(), rangeOf(0, 5, 5), { diagnostics: [], triggerKind });
      return new Set(found.map(({ kind }) => kind));
    };
    assert.ok(!(await kinds(CodeActionTriggerKind.Automatic)).has("source.fixAll.linkmsg"));
    assert.ok((await kinds(CodeActionTriggerKind.Invoked)).has("source.fixAll.linkmsg"));
  });

  it("offers nothing for a document that is not open", async () => {
    await client().initialize(ABLE);
    assert.equal(
      await client().connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: rangeOf(0, 0, 0),
        context: { diagnostics: [] },
      }),
      null,
    );
  });
});
