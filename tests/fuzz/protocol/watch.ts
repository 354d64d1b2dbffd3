import { validateEnvelope, validateSent } from "../../lsp/meta-model/validate-message.ts";
import type { Json } from "../../support/raw.ts";
import { SECRET } from "./messages.ts";

/** Compares what a server sends with what it was sent. */
export interface Watch {
  sent(message: unknown): void;
  received(message: Json): void;
  /** Ids of requests that are not answered yet. */
  waiting(): readonly unknown[];
  /** What was wrong so far. */
  problems(): readonly string[];
}

/** A watch over a session that begins. */
export function watch(): Watch {
  const asked = new Map<unknown, { readonly method: string; readonly params: unknown }>();
  const tokens = new Map<unknown, string>();
  const found: string[] = [];
  return {
    sent(message) {
      const { id, method, params } = fieldsOf(message);
      if (typeof method !== "string" || typeof id !== "number") return;
      asked.set(id, { method, params });
      const { workDoneToken, partialResultToken } = fieldsOf(params);
      if (workDoneToken !== undefined) tokens.set(workDoneToken, "work");
      if (partialResultToken !== undefined) tokens.set(partialResultToken, method);
    },
    received(message) {
      const { id, method, params, result, error } = message;
      found.push(...validateEnvelope(message), ...placesIn(message, "message"));
      if (typeof method === "string") {
        const kind = id === undefined ? "notification" : "request";
        if (!method.startsWith("linkmsg/"))
          found.push(...validateSent({ kind, method, value: params }, tokens));
        if (method === "window/logMessage") found.push(...inLog(params));
        return;
      }
      if (JSON.stringify(error ?? null).includes(SECRET)) found.push("an error quotes a draft");
      if (id === null) return;
      const question = asked.get(id);
      asked.delete(id);
      if (question === undefined)
        found.push(`an answer to no request, or a second one: ${JSON.stringify(id)}`);
      else if (result !== undefined)
        found.push(...validateSent({ kind: "result", ...question, value: result }, tokens));
    },
    waiting: () => [...asked.keys()],
    problems: () => found,
  };
}

/** A handler that threw is a problem too: whatever a client sends is to be read before it. */
function inLog(params: unknown): string[] {
  const line = String(fieldsOf(params)["message"]);
  return [
    ...(line.includes(SECRET) ? [`the log quotes a draft: ${line}`] : []),
    ...(/ failed: /.test(line) ? [`something threw: ${line}`] : []),
  ];
}

/** Lines and characters that are no whole numbers from 0, wherever they stand. */
function placesIn(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const isPlace = (name === "line" || name === "character") && !Array.isArray(value);
    if (isPlace && !(Number.isInteger(inner) && inner >= 0)) return [`${path}.${name} is no place: ${inner}`];
    return placesIn(inner, `${path}.${name}`);
  });
}

function fieldsOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
