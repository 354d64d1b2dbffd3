import { inflateRawSync } from "node:zlib";

/** Names of the files in a zip archive, from its directory at the end; no archive of more than 4 GB. */
export function fileNames(zip: Buffer): string[] {
  return entries(zip).map(({ name }) => name);
}

/** The files in a zip archive, unpacked, by name; what is stored or deflated, as vsce writes it. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  return new Map(entries(zip).map(({ name, at, size, method }) => [name, unpack(zip, at, size, method)]));
}

function unpack(zip: Buffer, header: number, size: number, method: number): Buffer {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const content = zip.subarray(start, start + size);
  return method === 0 ? content : inflateRawSync(content);
}

interface Entry {
  readonly name: string;
  /** Where the file's own header begins. */
  readonly at: number;
  /** As packed, in bytes. */
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

function entries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const count = zip.readUInt16LE(end + 10);
  const found: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const start = at + 46;
    found.push({
      name: zip.toString("utf8", start, start + name),
      at: zip.readUInt32LE(at + 42),
      size: zip.readUInt32LE(at + 20),
      method: zip.readUInt16LE(at + 10),
    });
    at = start + name + extra + comment;
  }
  return found;
}
