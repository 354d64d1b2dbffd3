import type { ClientCapabilities } from "./protocol.ts";
import { type Read, record } from "./read-params.ts";

/**
 * What a client announced, without what is no list where the protocol has one, and no number. All else is only asked
 * for and compared, which no value breaks.
 */
export const capabilities: Read<ClientCapabilities> = (value, path) => sound(record(value, path), 0);

const LISTS: ReadonlySet<string> = new Set([
  "valueSet",
  "properties",
  "contentFormat",
  "documentationFormat",
  "resourceOperations",
]);

/** Deeper than the protocol goes anywhere. */
const DEEPEST = 8;

function sound(fields: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => (LISTS.has(name) ? Array.isArray(value) : true))
      .filter(([name, value]) => name !== "rangeLimit" || typeof value === "number")
      .map(([name, value]) => [name, isObject(value) && depth < DEEPEST ? sound(value, depth + 1) : value]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
