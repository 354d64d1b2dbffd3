/** What arrived: a message's body, or why nothing that follows can be read. */
export type Frame = { readonly body: Buffer } | { readonly refusal: string };

/** Cuts a stream of bytes into messages. */
export interface FrameReader {
  /** Takes the next bytes, however they were cut; gives what they complete. Nothing comes after a refusal. */
  take(chunk: Buffer): Frame[];
  /** What is there of an unfinished message, such as `12 of 80 bytes of a message`; undefined between two. */
  unfinished(): string | undefined;
}

/** The longest body that is read, in bytes: no draft is near it, and a wrong length must not fill the memory. */
export const MOST_BODY = 64_000_000;

/** The longest header that is read, in bytes. */
export const MOST_HEADER = 4_096;

/**
 * Reads messages as the protocol frames them: header lines, an empty line, a body of `Content-Length` bytes.
 * Fields that it does not know are passed over, as are empty lines between messages, and lines may end with LF alone. What can't become a header is
 * refused at its first wrong byte, as there is no place from which to go on.
 * `onBody` is told each body's length in bytes when its header is read, before the body is there.
 */
export function frameReader(onBody: (length: number) => void = () => {}): FrameReader {
  let header = newHeader();
  let body: Body | undefined;
  let isRefused = false;

  const begin = (length: number): void => {
    body = { length, chunks: [], count: 0 };
    onBody(length);
  };
  const takeHeader = (chunk: Buffer, from: number, frames: Frame[]): number => {
    const plain = header.size() === 0 ? plainHeader(chunk, from) : undefined;
    if (plain !== undefined) {
      begin(plain.length);
      return plain.end;
    }
    for (let at = from; at < chunk.length; at++) {
      const end = header.take(chunk[at] ?? 0);
      if (end === undefined) continue;
      if ("refusal" in end) {
        isRefused = true;
        frames.push(end);
        return chunk.length;
      }
      begin(end.length);
      header = newHeader();
      return at + 1;
    }
    return chunk.length;
  };

  return {
    take(chunk) {
      const frames: Frame[] = [];
      let at = isRefused ? chunk.length : 0;
      while (at < chunk.length || (body !== undefined && body.count === body.length)) {
        if (body === undefined) {
          at = takeHeader(chunk, at, frames);
          continue;
        }
        at = fill(body, chunk, at);
        if (body.count < body.length) break;
        const [only = Buffer.alloc(0), ...others] = body.chunks;
        frames.push({ body: others.length === 0 ? only : Buffer.concat(body.chunks) });
        body = undefined;
      }
      return frames;
    },
    unfinished() {
      if (body !== undefined) return `${body.count} of ${body.length} bytes of a message`;
      return header.size() > 0 ? `${header.size()} bytes of a header` : undefined;
    },
  };
}

/** A body that is not complete yet. */
interface Body {
  readonly length: number;
  readonly chunks: Buffer[];
  count: number;
}

/** Adds what of a chunk belongs to a body; gives where the rest begins. */
function fill(body: Body, chunk: Buffer, from: number): number {
  const part = chunk.subarray(from, from + body.length - body.count);
  body.chunks.push(part);
  body.count += part.length;
  return from + part.length;
}

/**
 * A header as nearly all clients write it, where the whole of it is there: undefined for any other, which is read byte
 * by byte.
 */
function plainHeader(chunk: Buffer, from: number): { length: number; end: number } | undefined {
  const found = PLAIN.exec(chunk.toString("latin1", from, from + LONGEST_PLAIN));
  const length = Number(found?.[1] ?? Number.NaN);
  return found && length <= MOST_BODY ? { length, end: from + found[0].length } : undefined;
}

const PLAIN = /^Content-Length: (\d{1,8})\r\n\r\n/;
const LONGEST_PLAIN = "Content-Length: 12345678\r\n\r\n".length;

/** What a header comes to. */
type HeaderEnd = { readonly length: number } | { readonly refusal: string };

const LF = 10;

/** A field's name, and what stands in front of its colon while it is being received. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** One header, taken byte by byte; the caller's answer comes with the byte that decides it. */
function newHeader() {
  let line = "";
  let size = 0;
  let length: number | undefined;
  let isFirst = true;
  const endLine = (): HeaderEnd | undefined => {
    const field = line.endsWith("\r") ? line.slice(0, -1) : line;
    line = "";
    if (field === "" && isFirst) {
      size = 0;
      return undefined;
    }
    isFirst = false;
    if (field === "") return length === undefined ? refuse("it names no Content-Length") : { length };
    const read = readField(field);
    if ("refusal" in read) return read;
    if (read.length !== undefined && length !== undefined && read.length !== length)
      return refuse("it names two different Content-Lengths");
    length = read.length ?? length;
    return undefined;
  };
  return {
    size: () => size,
    take(byte: number): HeaderEnd | undefined {
      if (++size > MOST_HEADER) return refuse(`it is longer than ${MOST_HEADER} bytes`);
      if (byte === LF) return endLine();
      line += String.fromCharCode(byte);
      return isBeginning(line) ? undefined : refuse("there are bytes that belong in no header");
    },
  };
}

/** Whether more may follow to make this a header's line: a name, then anything printable, a CR at most at its end. */
function isBeginning(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (line.length > 1 && line.charCodeAt(line.length - 2) === 13) return false;
  if (last === 13) return line.length === 1 || line.includes(":");
  if (last !== 9 && (last < 32 || last > 126)) return false;
  const colon = line.indexOf(":");
  return colon > 0 || (colon < 0 && NAME.test(line.at(-1) ?? ""));
}

/** The length that a field names, if it names one. */
function readField(field: string): { readonly length?: number } | { readonly refusal: string } {
  const colon = field.indexOf(":");
  if (colon <= 0) return refuse("it has a line without a colon");
  const name = field.slice(0, colon).toLowerCase();
  const value = field.slice(colon + 1).trim();
  if (name === "content-length") return readLength(value);
  if (name === "content-type" && !isUtf8(value)) return refuse("it names an encoding other than UTF-8");
  return {};
}

function readLength(value: string): { readonly length: number } | { readonly refusal: string } {
  if (!/^\d+$/.test(value)) return refuse("its Content-Length is no whole number of bytes");
  const length = Number(value);
  return length <= MOST_BODY ? { length } : refuse(`its Content-Length is more than ${MOST_BODY} bytes`);
}

/** Whether a content type names UTF-8, under either of its spellings, or no encoding at all. */
function isUtf8(type: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function refuse(why: string): { readonly refusal: string } {
  return { refusal: `the header of a message can't be read: ${why}` };
}
