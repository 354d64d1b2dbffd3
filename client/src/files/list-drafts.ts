import type { FileListing } from "../../../server/src/lsp/workspace.ts";
import { type EntryKind, type Files, MOST_BYTES } from "./files.ts";

/** Limits of one listing: a home folder opened by mistake must not keep the editor busy. */
const LIMITS = { files: 2_000, folders: 5_000 };

/**
 * The drafts below a folder, level by level, each in the order of its names, so that a limit leaves out what lies
 * deepest. Folders whose name starts with a dot, and `node_modules`, are left out, and so is what can't be read.
 */
export async function listDrafts(files: Files, root: string, limits = LIMITS): Promise<FileListing> {
  const folders = [root];
  const drafts: { uri: string; modified: number }[] = [];
  for (const folder of folders) {
    for (const [name, kind] of await entriesOf(files, folder)) {
      const place = files.inside(folder, name);
      if (kind === "folder" && isSearched(name)) {
        if (folders.length === limits.folders) return { files: drafts, isComplete: false };
        folders.push(place);
      } else if (kind === "file" && name.endsWith(".linkmsg")) {
        if (drafts.length === limits.files) return { files: drafts, isComplete: false };
        const modified = await modifiedAt(files, place);
        if (modified !== undefined) drafts.push({ uri: place, modified });
      }
    }
  }
  return { files: drafts, isComplete: true };
}

async function entriesOf(files: Files, folder: string): Promise<(readonly [string, EntryKind])[]> {
  try {
    return [...(await files.entries(folder))].sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

function isSearched(name: string): boolean {
  return name !== "node_modules" && !name.startsWith(".");
}

/** Undefined for a file that is too big, or gone. */
async function modifiedAt(files: Files, place: string): Promise<number | undefined> {
  try {
    const { size, mtime } = await files.stat(place);
    return size <= MOST_BYTES ? mtime : undefined;
  } catch {
    return undefined;
  }
}
