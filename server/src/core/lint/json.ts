import type { Span } from "../text.ts";

/** A JSON value with its place in the text. */
export type JsonNode =
  | { readonly kind: "object"; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: "text"; readonly span: Span; readonly value: string }
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  | { readonly kind: "word"; readonly span: Span; readonly value: boolean | null };

/** `"key": value` in an object. */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** A text read as JSON: what could be read, and the first thing that is no JSON. */
export interface JsonResult {
  readonly root: JsonNode | undefined;
  readonly problem: { readonly span: Span; readonly message: string } | undefined;
}

interface Reader {
  readonly text: string;
  at: number;
  problem: JsonResult["problem"];
}

/** Deeper nesting is refused, so that no text can exhaust the stack. */
const DEEPEST = 50;

/** Reads JSON and keeps the places of everything in it. Stops at the first problem and keeps what stands before it. */
export function readJson(text: string): JsonResult {
  const reader: Reader = { text, at: text.startsWith("\uFEFF") ? 1 : 0, problem: undefined };
  const root = readValue(reader, 0);
  skipBlanks(reader);
  if (reader.problem === undefined && reader.at < text.length)
    fail(reader, "Nothing more may stand behind the last bracket.");
  return { root, problem: reader.problem };
}

function readValue(reader: Reader, depth: number): JsonNode | undefined {
  skipBlanks(reader);
  if (depth > DEEPEST) return fail(reader, "This is nested too deeply.");
  const first = reader.text[reader.at];
  if (first === "{") return readObject(reader, depth);
  if (first === "[") return readArray(reader, depth);
  if (first === '"') return readText(reader);
  return readNumber(reader) ?? readWord(reader) ?? fail(reader, "A value is missing here.");
}

function readObject(reader: Reader, depth: number): JsonNode {
  const start = reader.at;
  const members: JsonMember[] = [];
  readList(reader, "}", () => {
    if (reader.text[reader.at] !== '"')
      return fail(reader, 'A name in double quotes is missing here, such as "rules".');
    const key = readText(reader);
    if (key === undefined) return;
    skipBlanks(reader);
    if (reader.text[reader.at] !== ":") return fail(reader, "A colon is missing here.");
    reader.at++;
    const value = readValue(reader, depth + 1);
    if (value !== undefined) members.push({ key: key.value, keySpan: key.span, value });
    return;
  });
  return { kind: "object", span: { start, end: reader.at }, members };
}

function readArray(reader: Reader, depth: number): JsonNode {
  const start = reader.at;
  const items: JsonNode[] = [];
  readList(reader, "]", () => {
    const item = readValue(reader, depth + 1);
    if (item !== undefined) items.push(item);
  });
  return { kind: "array", span: { start, end: reader.at }, items };
}

/** Reads from the opening bracket to the closing one, or to the first problem. */
function readList(reader: Reader, close: "}" | "]", readItem: () => void): void {
  reader.at++;
  skipBlanks(reader);
  if (reader.text[reader.at] === close) {
    reader.at++;
    return;
  }
  while (reader.problem === undefined) {
    skipBlanks(reader);
    readItem();
    if (reader.problem !== undefined) return;
    skipBlanks(reader);
    const next = reader.text[reader.at];
    if (next !== "," && next !== close)
      return void fail(reader, `A comma or a closing ${close} is missing here.`);
    reader.at++;
    if (next === close) return;
  }
}

function readText(reader: Reader): { kind: "text"; span: Span; value: string } | undefined {
  const start = reader.at;
  let end = start + 1;
  while (end < reader.text.length && reader.text[end] !== '"' && reader.text[end] !== "\n") {
    end += reader.text[end] === "\\" ? 2 : 1;
  }
  const value = decode(reader.text.slice(start, end + 1));
  if (value === undefined)
    return fail(reader, "The closing double quote is missing, or a backslash stands alone.");
  reader.at = end + 1;
  return { kind: "text", span: { start, end: end + 1 }, value };
}

/** The text that a quoted JSON text stands for; undefined where it is none. */
function decode(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

function readNumber(reader: Reader): JsonNode | undefined {
  const digits = take(reader, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  return digits && { kind: "number", span: digits.span, value: Number(digits.text) };
}

function readWord(reader: Reader): JsonNode | undefined {
  const word = take(reader, /(?:true|false|null)\b/y);
  return word && { kind: "word", span: word.span, value: word.text === "null" ? null : word.text === "true" };
}

function take(reader: Reader, pattern: RegExp): { text: string; span: Span } | undefined {
  pattern.lastIndex = reader.at;
  const text = pattern.exec(reader.text)?.[0];
  if (text === undefined) return undefined;
  const start = reader.at;
  reader.at += text.length;
  return { text, span: { start, end: reader.at } };
}

function skipBlanks(reader: Reader): void {
  take(reader, /[ \t\r\n]*/y);
}

/** Notes the first problem, on the character where reading stopped. */
function fail(reader: Reader, message: string): undefined {
  const start = Math.min(reader.at, reader.text.length);
  reader.problem ??= { span: { start, end: Math.min(start + 1, reader.text.length) }, message };
  return undefined;
}
