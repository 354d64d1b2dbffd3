import { parse } from "../core/syntax/parse.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import { describeError, type Log } from "./guard.ts";
import type { CancellationToken } from "./protocol.ts";

/** Reads drafts that are not open. What can read none, such as a browser, has no such thing. */
export interface WorkspaceFiles {
  /** The `.linkmsg` files below a folder, nearest first; fails where the folder can't be read. */
  list(folderUri: string): Promise<FileListing>;
  /** The text of a listed file; undefined where it is gone, too big or not a plain file of a listed folder. */
  read(uri: string): Promise<string | undefined>;
}

export interface FileListing {
  readonly files: readonly ListedFile[];
  /** Whether no limit cut the list short. */
  readonly isComplete: boolean;
}

export interface ListedFile {
  readonly uri: string;
  /** When it was last written, in ms; only compared with itself. */
  readonly modified: number;
}

/** A draft of the workspace, open or not. */
export type WorkspaceDocument = Pick<OpenDocument, "uri" | "draft" | "lines">;

/** Whether a document is a state of one that the client opened, and not a file on disk. */
export function isOpened(document: WorkspaceDocument): document is OpenDocument {
  return "serial" in document;
}

/**
 * What a look at a listed draft gives. It may change or be closed meanwhile: where a look says by `undefined` that it came
 * too late, the newest state is looked at. Undefined for a draft that is closed by then, and where a request is cancelled.
 */
export async function lookAtLatest<T>(
  documents: Documents,
  listed: WorkspaceDocument,
  token: CancellationToken,
  look: (document: WorkspaceDocument) => Promise<T | undefined>,
): Promise<T | undefined> {
  while (!token.isCancellationRequested) {
    const document = documents.get(listed.uri) ?? (isOpened(listed) ? undefined : listed);
    if (document === undefined) return undefined;
    const seen = await look(document);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

/** The drafts of the workspace folders. */
export interface Workspace {
  /**
   * Open drafts as they stand in the editor, then all others as they stand on disk; what is open from elsewhere,
   * such as an older version beside a newer one, is left out. Never fails.
   */
  documents(): Promise<readonly WorkspaceDocument[]>;
  /** URIs of the workspace folders as they are now. */
  folders(): readonly string[];
  /** Takes the client's word that files were made, changed or removed. */
  forget(uris: readonly string[]): void;
  /** Says that the client tells of every change from now on, so that files need not be listed each time. */
  trustClient(): void;
  /** Takes a change of the workspace folders. */
  changeFolders(change: { readonly added: readonly string[]; readonly removed: readonly string[] }): void;
}

/** What a workspace is made of. */
export interface WorkspaceParts {
  readonly documents: Documents;
  readonly files: WorkspaceFiles | undefined;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly log: Log;
  /** The time in ms. */
  readonly now: () => number;
}

/** A client tells of no file where a whole folder goes away, so what it said is trusted for this long, in ms. */
const LISTING_AGE = 30_000;

/** The most text, in UTF-16 units, that is kept of files that are not open. */
const MOST_TEXT = 20_000_000;

/** A workspace that has read nothing yet. Each file is read and parsed again only after it was written. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const folders = new Set(parts.folders);
  let known: ReadonlyMap<string, KnownFile> = new Map();
  let listing:
    | { readonly since: number; readonly files: Promise<ReadonlyMap<string, KnownFile>> }
    | undefined;
  let isTrusted = false;
  const closedFiles = async (): Promise<ReadonlyMap<string, KnownFile>> => {
    if (parts.files === undefined) return known;
    if (listing === undefined || parts.now() - listing.since > LISTING_AGE) {
      listing = { since: parts.now(), files: readFolders(parts.files, [...folders], known, parts.log) };
    }
    const used = listing;
    const files = await used.files;
    if (listing !== used) return files;
    known = files;
    if (!isTrusted) listing = undefined;
    return files;
  };
  return {
    async documents() {
      const closed = await closedFiles();
      const open = [...parts.documents.all()].filter(({ uri }) => isDraftOf(uri, folders));
      const keys = new Set(open.map(({ uri }) => keyOf(uri)));
      return [...open, ...[...closed].flatMap(([key, { document }]) => (keys.has(key) ? [] : document))];
    },
    folders: () => [...folders],
    forget(uris) {
      const changed = new Set(uris.map(keyOf));
      known = new Map([...known].filter(([key]) => !changed.has(key)));
      listing = undefined;
    },
    trustClient() {
      isTrusted = true;
    },
    changeFolders({ added, removed }) {
      for (const uri of removed) folders.delete(uri);
      for (const uri of added) folders.add(uri);
      listing = undefined;
    },
  };
}

interface KnownFile {
  readonly modified: number;
  readonly length: number;
  readonly document: WorkspaceDocument;
}

/** Reads what is new since `known`; what can't be read is left out and told in one line. */
async function readFolders(
  files: WorkspaceFiles,
  folders: readonly string[],
  known: ReadonlyMap<string, KnownFile>,
  log: Log,
): Promise<ReadonlyMap<string, KnownFile>> {
  const found = new Map<string, KnownFile>();
  let room = MOST_TEXT;
  let isComplete = true;
  for (const folder of folders) {
    const listing = await attempt(() => files.list(folder), log);
    isComplete &&= listing?.isComplete ?? true;
    for (const file of listing?.files ?? []) {
      const key = keyOf(file.uri);
      const state = found.has(key) ? undefined : await readFile(files, file, known.get(key), log);
      if (state === undefined) continue;
      room -= state.length;
      if (room >= 0) found.set(key, state);
      else isComplete = false;
    }
  }
  if (!isComplete) log("workspace: there is too much to read, so some drafts that are not open are left out");
  return found;
}

async function readFile(
  files: WorkspaceFiles,
  { uri, modified }: ListedFile,
  known: KnownFile | undefined,
  log: Log,
): Promise<KnownFile | undefined> {
  if (known?.modified === modified && known.document.uri === uri) return known;
  const text = await attempt(() => files.read(uri), log);
  return text === undefined
    ? undefined
    : { modified, length: text.length, document: closedDocument(uri, text) };
}

async function attempt<T>(action: () => Promise<T>, log: Log): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    log(`workspace: a folder or a file could not be read: ${describeError(error)}`);
    return undefined;
  }
}

function closedDocument(uri: string, text: string): WorkspaceDocument {
  const draft = parse(text);
  return { uri, draft, lines: draft.lineMap };
}

/** Editors show older versions of a file under schemes of their own. */
function isDraftOf(uri: string, folders: Iterable<string>): boolean {
  return (
    /^(?:file|untitled):/.test(uri) || [...folders].some((folder) => keyOf(uri).startsWith(keyOf(folder)))
  );
}

/** The same for all spellings of a URI: editors differ in what they escape, and in the case of a drive. */
export function keyOf(uri: string): string {
  const lowerDrive = (path: string) => path.replace(/^file:\/\/\/[A-Z]:/, (start) => start.toLowerCase());
  try {
    return lowerDrive(decodeURIComponent(uri));
  } catch {
    return lowerDrive(uri);
  }
}
