import { type Dirent, promises } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileListing, ListedFile, WorkspaceFiles } from "./lsp/workspace.ts";

/** Limits of one listing; a home folder opened by mistake must not keep the server busy. */
const MOST_FILES = 2_000;
const MOST_FOLDERS = 20_000;

/** The biggest file that is read, in bytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads drafts from disk. Folders whose name starts with a dot and `node_modules` are left out. Symbolic links
 * are not followed: what they lead to is found at its own place where it lies inside the folder, and nowhere else.
 */
export function nodeWorkspaceFiles(): WorkspaceFiles {
  const roots = new Set<string>();
  return {
    async list(folderUri) {
      if (!folderUri.startsWith("file:")) return { files: [], isComplete: true };
      const root = await promises.realpath(fileURLToPath(folderUri));
      roots.add(root);
      return listFolder(root, folderUri.replace(/\/$/, ""));
    },
    async read(uri) {
      const path = await realPathOf(uri);
      const isInside = [...roots].some((root) => path?.startsWith(root.endsWith(sep) ? root : root + sep));
      return path !== undefined && isInside ? readText(path) : undefined;
    },
  };
}

/** A folder that waits to be listed: its path, and its URI in the client's own spelling. */
interface Place {
  readonly path: string;
  readonly uri: string;
}

/** Level by level, each in the order of its names, so that a limit leaves out what lies deepest. */
async function listFolder(path: string, uri: string): Promise<FileListing> {
  const places: Place[] = [{ path, uri }];
  const files: ListedFile[] = [];
  for (let next = 0; next < places.length; next++) {
    const place = places[next];
    if (place === undefined) break;
    for (const entry of await entriesOf(place)) {
      if (isFolder(entry)) {
        if (places.length === MOST_FOLDERS) return { files, isComplete: false };
        places.push(inside(place, entry));
      } else if (isDraft(entry)) {
        if (files.length === MOST_FILES) return { files, isComplete: false };
        const file = inside(place, entry);
        const modified = await modifiedAt(file.path);
        if (modified !== undefined) files.push({ uri: file.uri, modified });
      }
    }
  }
  return { files, isComplete: true };
}

function inside({ path, uri }: Place, { name }: Dirent): Place {
  return { path: join(path, name), uri: `${uri}/${encodeURIComponent(name)}` };
}

function isFolder(entry: Dirent): boolean {
  return entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".");
}

function isDraft(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith(".linkmsg");
}

/** A folder that can't be read counts as empty. */
async function entriesOf({ path }: Place): Promise<Dirent[]> {
  try {
    const entries = await promises.readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function modifiedAt(path: string): Promise<number | undefined> {
  try {
    const { mtimeMs, size } = await promises.stat(path);
    return size <= MOST_BYTES ? mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for what is no file, or is gone. */
async function realPathOf(uri: string): Promise<string | undefined> {
  try {
    return await promises.realpath(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** The text without its byte order mark, as editors hold it. */
async function readText(path: string): Promise<string | undefined> {
  if (!(await promises.stat(path)).isFile()) return undefined;
  const file = await promises.open(path);
  try {
    const { size } = await file.stat();
    return size <= MOST_BYTES ? new TextDecoder().decode(await file.readFile()) : undefined;
  } finally {
    await file.close();
  }
}
