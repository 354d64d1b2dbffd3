import { configFiles } from "./config-files.ts";
import {
  FIND_DRAFTS_REQUEST,
  type FindDraftsParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from "./own-requests.ts";
import { flag, number, object, optional, type Read, soundOf, text, uri } from "./read-params.ts";
import type { Host } from "./session.ts";
import type { FileListing } from "./workspace.ts";

/** The part of a connection that is used. */
interface Asking {
  sendRequest<R>(method: string, params: object): Promise<R>;
}

/**
 * The files that the client reads for the server: on any disk and in any virtual workspace that the editor reaches.
 * Nothing where its `initialize` does not offer that, with `files` among its own options.
 */
export function clientFiles(connection: Asking, options: unknown): Pick<Host, "files" | "configs"> {
  if (!offersFiles(options)) return {};
  const read = async (uri: string): Promise<string | undefined> => {
    const params: ReadFileParams = { uri };
    return optional(text)(await connection.sendRequest(READ_FILE_REQUEST, params), "");
  };
  const list = async (folder: string): Promise<FileListing> => {
    const params: FindDraftsParams = { folder };
    return foundDrafts(await connection.sendRequest(FIND_DRAFTS_REQUEST, params), "");
  };
  return { files: { list, read }, configs: configFiles(read, isInFolder) };
}

const foundDrafts: Read<FileListing> = object({
  files: soundOf(object({ uri, modified: number })),
  isComplete: flag,
});

/** Whether a URI has a path on some disk; a draft that was never saved has none, though its URI may look so. */
function isInFolder(uri: string): boolean {
  return /^[a-z][\w+.-]*:\//i.test(uri) && !uri.startsWith("untitled:");
}

function offersFiles(options: unknown): boolean {
  return typeof options === "object" && options !== null && "files" in options && options.files === true;
}
