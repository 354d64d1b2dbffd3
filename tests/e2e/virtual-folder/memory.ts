import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from "vscode";

interface Entry {
  readonly type: FileType;
  readonly mtime: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

const NOTHING: Uint8Array<ArrayBuffer> = new Uint8Array();

/** A file system in memory; `files` are its first files, their content by absolute path. */
export function memoryFileSystem(files: Readonly<Record<string, string>>): FileSystemProvider {
  const tree = fileTree();
  const changes = new EventEmitter<FileChangeEvent[]>();
  const tell = (uri: Uri, type: FileChangeType) => changes.fire([{ uri, type }]);
  for (const [path, text] of Object.entries(files))
    tree.put(path, FileType.File, new TextEncoder().encode(text));
  return {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => undefined }),
    stat(uri): FileStat {
      const { type, mtime, content } = tree.get(uri);
      return { type, mtime, ctime: 0, size: content.length };
    },
    readDirectory(uri) {
      tree.get(uri);
      return tree.inside(uri.path);
    },
    createDirectory: (uri) => tree.put(uri.path, FileType.Directory),
    readFile: (uri) => tree.get(uri).content,
    writeFile(uri, content) {
      const type = tree.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      tree.put(uri.path, FileType.File, Uint8Array.from(content));
      tell(uri, type);
    },
    delete(uri) {
      tree.get(uri);
      tree.remove(uri.path);
      tell(uri, FileChangeType.Deleted);
    },
    rename(from, to) {
      tree.get(from);
      tree.move(from.path, to.path);
      tell(from, FileChangeType.Deleted);
      tell(to, FileChangeType.Created);
    },
  };
}

function fileTree() {
  const entries = new Map<string, Entry>();
  let clock = 1;
  const below = (path: string) => [...entries.keys()].filter((key) => key.startsWith(`${path}/`));
  const put = (path: string, type: FileType, content = NOTHING): void => {
    const parent = parentOf(path);
    if (parent !== path && !entries.has(parent)) put(parent, FileType.Directory);
    entries.set(path, { type, mtime: clock++, content });
  };
  const remove = (path: string) => {
    for (const each of [path, ...below(path)]) entries.delete(each);
  };
  return {
    put,
    remove,
    has: (path: string) => entries.has(path),
    get(uri: Uri): Entry {
      const found = entries.get(uri.path);
      if (found === undefined) throw FileSystemError.FileNotFound(uri);
      return found;
    },
    inside(path: string): [string, FileType][] {
      const names = below(path).map((each) => each.slice(path.length + 1));
      const own = names.filter((name) => !name.includes("/"));
      return own.map((name) => [name, entries.get(`${path}/${name}`)?.type ?? FileType.Unknown]);
    },
    move(from: string, to: string) {
      const moved = [from, ...below(from)].map((path) => [path, entries.get(path)] as const);
      remove(from);
      for (const [path, entry] of moved)
        if (entry !== undefined) put(to + path.slice(from.length), entry.type, entry.content);
    },
  };
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
