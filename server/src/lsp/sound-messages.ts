import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "./protocol.ts";

/** What a reader gives in place of a message that is no JSON. */
export const UNREADABLE: unique symbol = Symbol("no JSON");

/**
 * A channel on which only sound messages of JSON-RPC arrive: what is none is answered as such and goes no further,
 * as the library would throw, wait for ever, or quote it in its log. Each request is answered once, also where a
 * client gives two the same id while the first waits.
 */
export function soundMessages(
  reader: MessageReader,
  writer: MessageWriter,
): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  const waiting = new Set<string>();
  const refuse = (id: Id | null, code: number, message: string): void => {
    const answer = { jsonrpc: "2.0", id, error: { code, message } };
    // Where it can't be written, the client is gone.
    writer.write(answer).catch(() => {});
  };
  const take = (message: unknown, callback: DataCallback): void => {
    const found = unused(message === UNREADABLE ? NO_JSON : sort(message), waiting);
    if (found.kind === "wrong") refuse(found.id, found.code, found.why);
    else if (found.kind !== "nothing") {
      if (found.kind === "request") waiting.add(String(found.id));
      callback(found.message);
    }
  };
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) => reader.listen((message) => take(message, callback)),
      dispose: () => reader.dispose(),
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write(message) {
        const { id, method } = message as { id?: Id; method?: string };
        if (method === undefined && id !== undefined) waiting.delete(String(id));
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}

type Id = string | number;

type Found =
  | { readonly kind: "request"; readonly message: Message; readonly id: Id }
  | { readonly kind: "other"; readonly message: Message }
  | { readonly kind: "nothing" }
  | { readonly kind: "wrong"; readonly id: Id | null; readonly code: number; readonly why: string };

/** What was found, unless its id is one that still waits: the library would lose one, and takes 1 and "1" for the same. */
function unused(found: Found, waiting: ReadonlySet<string>): Found {
  return found.kind === "request" && waiting.has(String(found.id)) ? wrong(found.id, USED) : found;
}

const NO_JSON: Found = {
  kind: "wrong",
  id: null,
  code: ErrorCodes.ParseError,
  why: "a message is no JSON in UTF-8",
};
const USED = "a request with this id is still to be answered";
const NOTHING: Found = { kind: "nothing" };

function sort(message: unknown): Found {
  if (Array.isArray(message)) return wrong(null, "messages are taken one by one, not as a list");
  if (!isObject(message)) return wrong(null, "a message is an object");
  const { method } = message;
  if (method === undefined) return isAnswer(message) ? answer(message) : noMessage(message);
  if (typeof method !== "string") return wrong(readId(message["id"]), "the method of a message is a text");
  return call(message, method);
}

/** A request or a notification. Parameters that are missing are an empty object from here on. */
function call({ id, params }: Fields, method: string): Found {
  const known = readId(id);
  const isRequest = id !== undefined;
  if (isRequest && known === null) return wrong(null, "the id of a request is a text or a whole number");
  if (!isObject(params ?? {})) {
    if (!isRequest) return NOTHING;
    return { kind: "wrong", id: known, code: ErrorCodes.InvalidParams, why: "parameters are an object" };
  }
  if (method === "$/cancelRequest" && readId((params as Fields | undefined)?.["id"]) === null) return NOTHING;
  const message = { jsonrpc: "2.0", method, params: params ?? {} };
  if (known === null) return { kind: "other", message };
  return { kind: "request", message: { ...message, id: known } as Message, id: known };
}

/** An answer of the client. One without an id answers nothing that could still be done. */
function answer({ id, result, error }: Fields): Found {
  const known = readId(id);
  if (known === null) return NOTHING;
  if (error === undefined || error === null)
    return { kind: "other", message: { jsonrpc: "2.0", id: known, result: result ?? null } as Message };
  const { code, message } = isObject(error) ? error : {};
  const sound = {
    code: Number.isInteger(code) ? code : ErrorCodes.UnknownErrorCode,
    message: typeof message === "string" ? message : "the client refused",
  };
  return { kind: "other", message: { jsonrpc: "2.0", id: known, error: sound } as Message };
}

function noMessage({ id }: Fields): Found {
  return wrong(readId(id), "a message has a method, a result or an error");
}

function isAnswer(message: Fields): boolean {
  return message["id"] !== undefined && ("result" in message || "error" in message);
}

function wrong(id: Id | null, why: string): Found {
  return { kind: "wrong", id, code: ErrorCodes.InvalidRequest, why };
}

function readId(id: unknown): Id | null {
  return typeof id === "string" || Number.isSafeInteger(id) ? (id as Id) : null;
}

interface Fields {
  readonly [name: string]: unknown;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
