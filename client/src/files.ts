import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FIND_DRAFTS_REQUEST,
  type FindDraftsParams,
  type FoundDrafts,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from "../../server/src/lsp/own-requests.ts";
import { type EntryKind, type Files, MOST_BYTES } from "./files/files.ts";
import { listDrafts } from "./files/list-drafts.ts";

/** What the server may ask for: drafts and their configuration. */
const READABLE = /(?:\.linkmsg|\/\.?linkmsg\.json)$/;

/** Reads files for a server that has no disk: through the editor, so on remote and virtual disks alike. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => readFile(uri));
  // Not the editor's own search: in a virtual workspace there may be none, and then it waits for ever.
  client.onRequest(
    FIND_DRAFTS_REQUEST,
    ({ folder }: FindDraftsParams): Promise<FoundDrafts> => listDrafts(editorFiles, folder),
  );
}

/** Null where there is no file; fails where there is one that can't be read. */
async function readFile(uri: string): Promise<string | null> {
  if (!READABLE.test(Uri.parse(uri).path))
    throw new RangeError("Only drafts and their configuration are read.");
  try {
    const { kind, size } = await editorFiles.stat(uri);
    if (kind === "file" && size <= MOST_BYTES) return await editorFiles.read(uri);
  } catch (error) {
    if (editorFiles.isMissing(error)) return null;
    throw error;
  }
  throw new RangeError("This is too big, or no file.");
}

const editorFiles: Files = {
  async entries(folder) {
    const entries = await workspace.fs.readDirectory(Uri.parse(folder));
    return entries.map(([name, type]) => [name, kindOf(type)] as const);
  },
  async stat(place) {
    const { type, size, mtime } = await workspace.fs.stat(Uri.parse(place));
    return { kind: kindOf(type), size, mtime };
  },
  async read(place) {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(place)));
  },
  isMissing: (error) =>
    error instanceof FileSystemError && ["FileNotFound", "FileNotADirectory"].includes(error.code),
  inside: (folder, name) => Uri.joinPath(Uri.parse(folder), name).toString(),
};

/** A link's type has two bits set, and is neither. */
function kindOf(type: FileType): EntryKind {
  if (type === FileType.File) return "file";
  return type === FileType.Directory ? "folder" : "other";
}
