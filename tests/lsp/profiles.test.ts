import assert from "node:assert/strict";
import {
  CodeLensRefreshRequest,
  DidSaveTextDocumentNotification,
  InlayHintRefreshRequest,
  type SemanticTokens,
  ShutdownRequest,
} from "vscode-languageserver/node";
import type { TestClient } from "../support/client.ts";
import { useFolder } from "../support/folder.ts";
import { startProcess } from "../support/process.ts";
import { takeRequests, takeViolations } from "../support/wire.ts";
import { askEverything, DRAFT, emptyAnswers } from "./every-feature.ts";
import { reference } from "./meta-model/model.ts";
import { protocolModel } from "./meta-model/read-model.ts";
import { validate } from "./meta-model/validate.ts";
import { EXPECTED, OWN_NAMES } from "./profiles/expected.ts";
import { formOf, type Outcome } from "./profiles/form.ts";
import { initializeParams, PROFILES, type Profile } from "./profiles/profile.ts";

for (const profile of PROFILES) {
  describe(`${profile.name}, as ${profile.clientInfo.name} ${profile.clientInfo.version} announces itself,`, () => {
    const disk = useFolder();
    let session: { client: TestClient; stop: () => void };
    beforeEach(() => {
      const { client, process } = startProcess();
      session = { client, stop: () => void process.kill() };
    });
    afterEach(() => {
      session.client.connection.dispose();
      session.stop();
    });

    it("has capabilities as the protocol has them, but for some of its own", () => {
      assert.deepEqual(ownNames(profile), OWN_NAMES[profile.name] ?? []);
    });

    it("gets all that it announced in the form it takes, and nothing that it did not announce", async () => {
      disk.write("draft.linkmsg", DRAFT);
      const outcome = await use(session.client, profile, disk.uri());
      assert.deepEqual(emptyAnswers(outcome.answers), []);
      assert.deepEqual(takeViolations(), []);
      assert.deepEqual(formOf(outcome), EXPECTED[profile.name]);
      assert.deepEqual(linesPassed(outcome.answers.get("textDocument/semanticTokens/full")), []);
    });
  });
}

function ownNames({ capabilities }: Profile): string[] {
  const problems = validate(protocolModel(), reference("ClientCapabilities"), capabilities, "");
  return problems.map(({ path, message }) => `${path} ${message}`.trim());
}

/** Lines past whose end a semantic token of the draft reaches: not even editors that take such tokens get any. */
function linesPassed(tokens: unknown): number[] {
  const { data } = (tokens ?? { data: [] }) as SemanticTokens;
  const lines = DRAFT.split("\n");
  let [line, start] = [0, 0];
  const passed: number[] = [];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
    start = down === 0 ? start + right : right;
    line += down;
    if (start + length > (lines[line]?.length ?? 0)) passed.push(line);
  }
  return passed;
}

/** A session from its start to its end: a draft is opened, all is asked, the draft saved and the configuration changed. */
async function use(client: TestClient, profile: Profile, folder: string): Promise<Outcome> {
  const uri = `${folder}/draft.linkmsg`;
  const { connection } = client;
  for (const type of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type])
    connection.onRequest(type, () => {});
  const { capabilities } = await client.initialize(profile.capabilities, initializeParams(profile, folder));
  await client.open(uri, DRAFT);
  const pushed = capabilities.diagnosticProvider ? undefined : await client.pushed();
  const answers = await askEverything(client, capabilities, uri);
  await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  await client.configure(null);
  await askEverything(client, capabilities, uri);
  await connection.sendRequest(ShutdownRequest.type);
  return { answers, pushed, requests: takeRequests() };
}
