import type { Diagnostic, Message } from "./lsp/protocol.ts";

/**
 * An encoder of messages as the protocol frames them: header and body in one buffer, the body as JSON in UTF-8. The
 * protocol has all diagnostics of a file sent whenever one changes, so the bytes of the last list are kept, and of the
 * next one only what lies between those that are the same objects at both ends is turned into bytes. Diagnostics must
 * not change once they were sent.
 */
export function messageEncoder(): (message: Message) => Buffer {
  let last = NOTHING;
  return (message) => {
    const list = listIn(message);
    if (list === undefined) return framed(JSON.stringify(message));
    const next = encodeNext(list.diagnostics, last);
    const length = Buffer.byteLength(list.before) + next.size + END.length;
    const start = `Content-Length: ${length}\r\n\r\n${list.before}`;
    const buffer = Buffer.concat([Buffer.from(start), ...next.pieces, END]);
    last = keep(next, buffer.subarray(buffer.length - END.length - next.size, buffer.length - END.length));
    return buffer;
  };
}

/** A list of diagnostics in bytes: `[` and the first one, then each behind its comma, without the closing bracket. */
interface Encoded {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Buffer;
  /** For each of them where it ends in `bytes`. */
  readonly ends: readonly number[];
}

const NOTHING: Encoded = { diagnostics: [], bytes: Buffer.alloc(0), ends: [] };
const OPENING = "[".charCodeAt(0);
const COMMA = ",".charCodeAt(0);
const END = Buffer.from("]}}");

/** A list in the pieces that it is put together from, before each of its first bytes is what its place asks for. */
interface Next extends Omit<Encoded, "bytes"> {
  readonly pieces: readonly Buffer[];
  readonly size: number;
}

function encodeNext(diagnostics: readonly Diagnostic[], last: Encoded): Next {
  const most = Math.min(diagnostics.length, last.diagnostics.length);
  let front = 0;
  while (front < most && diagnostics[front] === last.diagnostics[front]) front++;
  let back = 0;
  while (back < most - front && diagnostics.at(-1 - back) === last.diagnostics.at(-1 - back)) back++;
  const fresh = diagnostics
    .slice(front, diagnostics.length - back)
    .map((diagnostic) => Buffer.from(`,${JSON.stringify(diagnostic)}`));
  const kept = last.diagnostics.length - back;
  const behind = endOf(last, kept);
  const ends = last.ends.slice(0, front);
  let size = endOf(last, front);
  for (const { length } of fresh) {
    size += length;
    ends.push(size);
  }
  for (const end of last.ends.slice(kept)) ends.push(end - behind + size);
  const pieces = [last.bytes.subarray(0, endOf(last, front)), ...fresh, last.bytes.subarray(behind)];
  return { diagnostics, ends, pieces, size: size + last.bytes.length - behind };
}

/** Where the first `count` diagnostics end. */
function endOf({ ends }: Encoded, count: number): number {
  return ends[count - 1] ?? 0;
}

/** Any of them may have been the first one before, or may be now. */
function keep({ diagnostics, ends }: Next, bytes: Buffer): Encoded {
  for (const end of ends) if (end < bytes.length) bytes[end] = COMMA;
  bytes[0] = OPENING;
  return { diagnostics, ends, bytes };
}

function framed(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const header = `Content-Length: ${length}\r\n\r\n`;
  const buffer = Buffer.allocUnsafe(header.length + length);
  buffer.write(header, "latin1");
  buffer.write(json, header.length);
  return buffer;
}

/** The diagnostics of a message that reports some, and the JSON up to the bracket in front of them; `]}}` follows them. */
function listIn(message: Message): { before: string; diagnostics: readonly Diagnostic[] } | undefined {
  const { result, params } = message as Reporting;
  const diagnostics = result ? result.items : params?.diagnostics;
  if (!Array.isArray(diagnostics) || !isDiagnostic(diagnostics[0])) return undefined;
  const json = JSON.stringify(withListAtEnd(message as Reporting));
  return { before: json.slice(0, -"[]}}".length), diagnostics };
}

/** The same message with an empty list, which is the last that it says. */
function withListAtEnd(message: Reporting): object {
  const { result, params, ...others } = message;
  const { items: _, ...found } = result ?? {};
  const { diagnostics: __, ...pushed } = params ?? {};
  return result
    ? { ...others, result: { ...found, items: [] } }
    : { ...others, params: { ...pushed, diagnostics: [] } };
}

/** A message that may report diagnostics. */
interface Reporting {
  readonly result?: Report;
  readonly params?: Report;
}

/** A pulled report is a result, a pushed one the parameters of a notification; the list's name differs. */
interface Report {
  readonly items?: readonly unknown[];
  readonly diagnostics?: readonly unknown[];
}

/** Other lists of items, such as completions, have no source. */
function isDiagnostic(item: unknown): item is Diagnostic {
  return typeof item === "object" && item !== null && "source" in item && "range" in item;
}
