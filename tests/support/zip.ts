/** Names of the files in a zip archive, from its directory at the end; no archive of more than 4 GB. */
export function fileNames(zip: Buffer): string[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const start = at + 46;
    names.push(zip.toString("utf8", start, start + (name ?? 0)));
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
