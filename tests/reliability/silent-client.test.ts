import assert from "node:assert/strict";
import { ConfigurationRequest } from "vscode-languageserver/node";
import { RULES_REQUEST } from "../../server/src/lsp/own-requests.ts";
import { POOR, RICH, startInMemory, type TestClient } from "../support/client.ts";
import { codes, full, pull, URI } from "../support/requests.ts";

const NEVER = "Hi Ana, we never met, but your talk on joins settled an argument.\n";
const OFF = [{ rules: { never: "off" } }];

describe("a client that does not answer when it is asked for its settings", () => {
  let client: TestClient;
  let waits: (() => void)[];
  let answers: ((sections: unknown[]) => void)[];
  beforeEach(() => {
    waits = [];
    answers = [];
    client = startInMemory({ patience: (_, action) => void waits.push(action) });
    client.connection.onRequest(
      ConfigurationRequest.type,
      () => new Promise<unknown[]>((resolve) => void answers.push(resolve)),
    );
  });
  afterEach(() => client.connection.dispose());

  /** Waits until the server has asked, and then as long as it is ready to. */
  const waitLong = async (): Promise<void> => {
    await untilAsked(client, answers);
    for (const end of waits.splice(0)) end();
  };

  /** Opens a draft and answers when the server asks for its settings. */
  const tellOnce = async (): Promise<void> => {
    await client.initialize(RICH);
    await client.open(URI, NEVER);
    const first = pull(client);
    await untilAsked(client, answers);
    answers[0]?.(OFF);
    assert.deepEqual(codes(full(await first)), []);
  };

  it("gets findings under the defaults after a while, one line in the log, and others when it does answer", async () => {
    await client.initialize(RICH);
    await client.open(URI, NEVER);
    const asked = pull(client);
    await waitLong();
    assert.deepEqual(codes(full(await asked)), ["never"]);
    assert.match(await client.logged(), /^settings: the editor has not answered for 2 s; the defaults hold/);
    answers[0]?.(OFF);
    await client.refreshed();
    assert.deepEqual(codes(full(await pull(client))), []);
    assert.equal(answers.length, 1);
  });

  it("is pushed the findings under the defaults, and then others", async () => {
    await client.initialize({ ...POOR, workspace: { configuration: true } });
    await client.open(URI, NEVER);
    await waitLong();
    const pushed = async () => (await client.pushed()).diagnostics.map(({ code }) => code);
    assert.deepEqual(await pushed(), ["never"]);
    answers[0]?.(OFF);
    assert.deepEqual(await pushed(), []);
  });

  it("keeps the settings that it told before", async () => {
    await tellOnce();
    waits = [];
    answers = [];
    await client.configure({});
    const second = pull(client);
    await waitLong();
    assert.deepEqual(codes(full(await second)), []);
    assert.match(await client.logged(), /the settings that it told last hold/);
  });

  it("keeps the settings that it told before, also where it refused to tell them since", async () => {
    await tellOnce();
    const refusing = client.connection.onRequest(ConfigurationRequest.type, () =>
      Promise.reject(new Error()),
    );
    await client.configure({});
    assert.deepEqual(codes(full(await pull(client))), ["never"]);
    refusing.dispose();
    client.connection.onRequest(
      ConfigurationRequest.type,
      () => new Promise<unknown[]>(() => answers.push(() => {})),
    );
    [waits, answers] = [[], []];
    await client.configure({});
    const second = pull(client);
    await waitLong();
    assert.deepEqual(codes(full(await second)), []);
  });

  it("is not waited for any longer once it has answered", async () => {
    await client.initialize(RICH);
    await client.open(URI, NEVER);
    const asked = pull(client);
    await untilAsked(client, answers);
    answers[0]?.([{}]);
    assert.deepEqual(codes(full(await asked)), ["never"]);
    for (const end of waits) end();
    assert.deepEqual(codes(full(await pull(client))), ["never"]);
  });
});

/** Long enough to be looked at in several slices by a clock that goes on with each look at it. */
const LONG = Array.from({ length: 300 }, (_, index) => `### ${index}\n\n${NEVER}\n`).join("");

describe("a client whose answers about its settings overtake each other", () => {
  it("is pushed the findings under the newest ones, also for a long draft", async () => {
    let time = 0;
    const turns = { now: () => time++, pause: (action: () => void) => void setImmediate(action) };
    const answers: ((sections: unknown[]) => void)[] = [];
    const client = startInMemory({ turns, patience: () => {} });
    client.connection.onRequest(
      ConfigurationRequest.type,
      () => new Promise<unknown[]>((resolve) => void answers.push(resolve)),
    );
    await client.initialize({ ...POOR, workspace: { configuration: true } });
    await client.open(URI, LONG);
    await untilAsked(client, answers);
    await client.configure({});
    await untilAsked(client, answers, 2);
    answers[1]?.(OFF);
    await oneRound(client);
    answers[0]?.([{}]);
    const { diagnostics } = await client.pushed();
    assert.ok(!diagnostics.some(({ code }) => code === "never"));
    client.connection.dispose();
  });
});

/** Until the server has asked so often for settings; `answers` has how to answer each time. */
async function untilAsked(client: TestClient, answers: readonly unknown[], times = 1): Promise<void> {
  while (answers.length < times) await oneRound(client);
}

/** Has the server take in all that was sent before. */
async function oneRound({ connection }: TestClient): Promise<void> {
  await connection.sendRequest(RULES_REQUEST, {});
}
