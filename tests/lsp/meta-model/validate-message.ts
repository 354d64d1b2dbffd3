import type { Sent } from "../announced/unannounced.ts";
import { base, type Message, type Model, reference, type Type } from "./model.ts";
import { protocolModel } from "./read-model.ts";
import { validate } from "./validate.ts";

/** Problems with the frame of a message: what JSON-RPC asks of requests, notifications and answers. */
export function validateEnvelope(message: unknown): string[] {
  const names = Object.keys(message as object)
    .sort()
    .join(" ");
  const isKnown = ENVELOPES.includes(names);
  const { jsonrpc, error } = message as Record<string, unknown>;
  const problems = error === undefined ? [] : validate(protocolModel(), ERROR, error, "error");
  return [
    ...(isKnown ? [] : [`a message with the properties ${names}`]),
    ...(jsonrpc === "2.0" ? [] : [`a message of JSON-RPC ${jsonrpc}`]),
    ...problems.map((problem) => `${problem.path} ${problem.message}`),
  ];
}

const ENVELOPES = [
  "id jsonrpc method params",
  "id jsonrpc method",
  "jsonrpc method params",
  "jsonrpc method",
  "id jsonrpc result",
  "error id jsonrpc",
];

const ERROR: Type = {
  kind: "structure",
  properties: [
    { name: "code", type: base("integer"), isOptional: false },
    { name: "message", type: base("string"), isOptional: false },
    { name: "data", type: base("any"), isOptional: true },
  ],
  others: undefined,
};

/**
 * Problems with what the server sent, compared with the protocol's meta model. `tokens` holds what each progress
 * token of the client is about: `work`, or the method whose partial results it brings. The answer to a request that
 * is not the protocol's is not compared with anything.
 */
export function validateSent(sent: Sent, tokens: ReadonlyMap<unknown, string>): string[] {
  const model = protocolModel();
  if (sent.method === "$/progress") return validateProgress(model, sent.value, tokens);
  const message = model.messages.get(sent.method);
  if (message === undefined)
    return sent.kind === "result" ? [] : [`the protocol has no ${sent.kind} ${sent.method}`];
  const type = sent.kind === "result" ? message.result : message.params;
  const problems = isSilent(type, sent) ? [] : check(model, type, sent.value, `${sent.method} ${sent.kind}`);
  return [...problems, ...(sent.kind === "result" ? [] : validateDirection(message, sent))];
}

/** Messages without parameters have none, or null. */
function isSilent(type: Type | undefined, { kind, value }: Sent): boolean {
  return type === undefined && kind !== "result" && (value === undefined || value === null);
}

function check(model: Model, type: Type | undefined, value: unknown, path: string): string[] {
  if (type === undefined) return [`${path} is none in the protocol`];
  return validate(model, type, value, path).map((problem) => `${problem.path} ${problem.message}`);
}

function validateDirection({ direction, isRequest }: Message, { kind, method }: Sent): string[] {
  if (direction === "clientToServer") return [`${method} is for clients to send`];
  return isRequest === (kind === "request") ? [] : [`${method} was sent as a ${kind}`];
}

const WORK: Type = {
  kind: "or",
  items: ["WorkDoneProgressBegin", "WorkDoneProgressReport", "WorkDoneProgressEnd"].map(reference),
};

function validateProgress(model: Model, params: unknown, tokens: ReadonlyMap<unknown, string>): string[] {
  const problems = check(model, reference("ProgressParams"), params, "$/progress");
  if (problems.length > 0) return problems;
  const { token, value } = params as { token: unknown; value: unknown };
  const about = tokens.get(token);
  if (about === undefined) return [`$/progress with a token that the client does not know: ${token}`];
  const type = about === "work" ? WORK : model.messages.get(about)?.partialResult;
  return check(model, type, value, `$/progress of ${about}`);
}
