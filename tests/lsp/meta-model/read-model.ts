import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as protocol from "vscode-languageserver-protocol/node";
import { base, type Message, type Model, reference, type Type } from "./model.ts";
import { type Declarations, parseDeclarations } from "./parse-declarations.ts";

/*
 * The protocol's meta model, 3.18. It is published as JSON and made from the declarations of the packages
 * vscode-languageserver-types and vscode-languageserver-protocol, which are installed here and carry no JSON. So it
 * is read from those same declarations.
 */

let known: Model | undefined;

/** The whole protocol: every type, request and notification. Read once. */
export function protocolModel(): Model {
  known ??= readModel();
  return known;
}

function readModel(): Model {
  const declarations = declarationFiles().map((path) => parseDeclarations(readFileSync(path, "utf8")));
  const types = new Map(declarations.flatMap((file) => [...file.types, ...file.constants]));
  for (const [name, type] of RPC_TYPES) types.set(name, type);
  const messages = [...readMessages(declarations), ...RPC_MESSAGES];
  return { types, messages: new Map(messages.map((message) => [message.method, message])) };
}

function declarationFiles(): string[] {
  const main = createRequire(import.meta.url).resolve("vscode-languageserver-protocol/node");
  const types = createRequire(main).resolve("vscode-languageserver-types");
  const common = join(dirname(dirname(main)), "common");
  const parts = readdirSync(common).filter((name) => /^protocol\.(\w+\.)?d\.ts$/.test(name));
  return [types.replace(/\.js$/, ".d.ts"), ...parts.map((name) => join(common, name))];
}

/** A namespace with a method and a type is a message; the type's arguments say what it carries. */
function readMessages(files: readonly Declarations[]): Message[] {
  const constants = new Map(files.flatMap((file) => [...file.constants]));
  return [...constants].flatMap(([name, type]) => {
    if (!name.endsWith(".type") || type.kind !== "reference") return [];
    const namespace = name.slice(0, -".type".length);
    const method = constants.get(`${namespace}.method`);
    const parts = messageParts(type.name, type.args);
    if (method?.kind !== "literal" || parts === undefined) return [];
    return [{ method: String(method.value), ...parts, ...atRunTime(namespace) }];
  });
}

type Parts = Pick<Message, "isRequest" | "params" | "result" | "partialResult" | "registrationOptions">;

function messageParts(form: string, args: readonly Type[]): Parts | undefined {
  const [first, second, third, fourth, fifth] = args;
  const none = { params: undefined, result: undefined, partialResult: undefined };
  if (form === "ProtocolRequestType")
    return {
      isRequest: true,
      params: first,
      result: second,
      partialResult: third,
      registrationOptions: fifth,
    };
  if (form === "ProtocolRequestType0")
    return { ...none, isRequest: true, result: first, partialResult: second, registrationOptions: fourth };
  if (form === "ProtocolNotificationType")
    return { ...none, isRequest: false, params: first, registrationOptions: second };
  if (form === "ProtocolNotificationType0") return { ...none, isRequest: false, registrationOptions: first };
  return undefined;
}

/** The declarations do not say a message's direction; the code does. */
function atRunTime(namespace: string): Pick<Message, "direction" | "clientCapability"> {
  const values: Record<string, unknown> = protocol;
  const found = values[namespace] as {
    messageDirection: Message["direction"];
    capabilities?: { client?: string };
  };
  return { direction: found.messageDirection, clientCapability: found.capabilities?.client };
}

const TOKEN: Type = { kind: "or", items: [base("integer"), base("string")] };

/** What belongs to the layer below, JSON-RPC, whose declarations are of another form. */
const RPC_TYPES: readonly [string, Type][] = [
  ["ProgressToken", TOKEN],
  [
    "TraceValue",
    { kind: "or", items: ["off", "messages", "verbose"].map((value) => ({ kind: "literal", value })) },
  ],
  [
    "ProgressParams",
    {
      kind: "structure",
      properties: [
        { name: "token", type: TOKEN, isOptional: false },
        { name: "value", type: base("any"), isOptional: false },
      ],
      others: undefined,
    },
  ],
  [
    "CancelParams",
    { kind: "structure", properties: [{ name: "id", type: TOKEN, isOptional: false }], others: undefined },
  ],
  [
    "LogTraceParams",
    {
      kind: "structure",
      properties: [
        { name: "message", type: base("string"), isOptional: false },
        { name: "verbose", type: base("string"), isOptional: true },
      ],
      others: undefined,
    },
  ],
];

const RPC_MESSAGES: readonly Message[] = [
  rpc("$/progress", "both", "ProgressParams"),
  rpc("$/cancelRequest", "both", "CancelParams"),
  rpc("$/logTrace", "serverToClient", "LogTraceParams"),
];

function rpc(method: string, direction: Message["direction"], params: string): Message {
  return {
    method,
    direction,
    isRequest: false,
    params: reference(params),
    result: undefined,
    partialResult: undefined,
    registrationOptions: undefined,
    clientCapability: undefined,
  };
}
