import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  Message,
  MessageReader,
  MessageWriter,
  RegistrationParams,
} from "vscode-languageserver/node";
import type { Client } from "../lsp/announced/client.ts";
import { type Sent, unannounced } from "../lsp/announced/unannounced.ts";
import { protocolModel } from "../lsp/meta-model/read-model.ts";
import { validateEnvelope, validateSent } from "../lsp/meta-model/validate-message.ts";

/** What servers sent against the protocol, or without their client's having announced it, since the last test. */
const violations: string[] = [];

/** Takes the violations that were found up to now. */
export function takeViolations(): string[] {
  return violations.splice(0);
}

/** What servers asked of their clients since the last test. */
const requests: string[] = [];

/** Takes the methods of the servers' requests up to now; a registration is `register` and the method registered. */
export function takeRequests(): string[] {
  return requests.splice(0);
}

/** The violations of all tests, each under its test's title. */
const found: Record<string, string[]> = {};

// Every test file that talks to a server imports this, so the run fails at its end if any server broke the protocol.
// A hook after each test can't fail just that test: mocha would leave out all that come after it.
afterEach(function () {
  takeRequests();
  const taken = takeViolations();
  if (taken.length > 0) found[this.currentTest?.fullTitle() ?? ""] = taken;
});
after("every message fitted the protocol and its client", () => assert.deepEqual(found, {}));

interface Asked {
  readonly method: string;
  readonly params: unknown;
}

/**
 * Watches what a server sends to `reader`, and what its client writes to `writer`: each message is compared with
 * the protocol's meta model, and with what the client announced in `initialize`.
 */
export function watchWire(reader: MessageReader, writer: MessageWriter): void {
  const asked = new Map<unknown, Asked>();
  const tokens = new Map<unknown, string>();
  let client: Client = { capabilities: {}, commands: [], server: {} };
  onWrite(writer, (message) => {
    const { id, method, params } = message as Partial<Asked & { id: unknown }>;
    if (method === undefined) return;
    if (id !== undefined) asked.set(id, { method, params });
    for (const [token, of] of tokensIn(params, method)) tokens.set(token, of);
    if (method === "initialize") client = readClient(params as InitializeParams);
  });
  onRead(reader, (message) => {
    const sent = readSent(message, asked);
    const problems = [...validateEnvelope(message), ...(sent ? validateSent(sent, tokens) : [])];
    violations.push(...problems);
    if (sent?.method === "initialize" && sent.kind === "result")
      client = { ...client, server: (sent.value as InitializeResult).capabilities };
    if (sent?.kind === "request") requests.push(...namesOf(sent));
    if (sent?.method === "window/workDoneProgress/create") keepToken(sent.value, tokens);
    if (sent && problems.length === 0) violations.push(...unannounced(sent, client));
  });
}

function onWrite(writer: MessageWriter, see: (message: Message) => void): void {
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    see(message);
    return write(message);
  };
}

function onRead(reader: MessageReader, see: (message: Message) => void): void {
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      see(message);
      callback(message);
    });
}

function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { commands } = (initializationOptions ?? {}) as { commands?: unknown };
  const announced: ClientCapabilities = capabilities;
  return { capabilities: announced, commands: Array.isArray(commands) ? commands : [], server: {} };
}

/** What of a message is to be compared; undefined for a refusal, and for the answer to nothing. */
function readSent(message: Message, asked: Map<unknown, Asked>): Sent | undefined {
  const { id, method, params, result } = message as unknown as Record<string, unknown>;
  if (typeof method === "string")
    return { kind: id === undefined ? "notification" : "request", method, value: params };
  const question = asked.get(id);
  asked.delete(id);
  if (question === undefined) {
    violations.push(`an answer to no request: ${JSON.stringify(message)}`);
    return undefined;
  }
  return result === undefined ? undefined : { kind: "result", ...question, value: result };
}

function namesOf({ method, value }: Sent): string[] {
  if (method !== "client/registerCapability") return [method];
  return (value as RegistrationParams).registrations.map((registration) => `register ${registration.method}`);
}

/** The tokens by which a request may be told of progress, and what is told by them. */
function tokensIn(params: unknown, method: string): [unknown, string][] {
  const { partialResultToken, workDoneToken } = (params ?? {}) as Record<string, unknown>;
  const isRequest = protocolModel().messages.get(method)?.isRequest;
  if (!isRequest) return [];
  return [
    ...(partialResultToken === undefined ? [] : ([[partialResultToken, method]] as [unknown, string][])),
    ...(workDoneToken === undefined ? [] : ([[workDoneToken, "work"]] as [unknown, string][])),
  ];
}

function keepToken(params: unknown, tokens: Map<unknown, string>): void {
  tokens.set((params as { token: unknown }).token, "work");
}
