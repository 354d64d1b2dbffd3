/**
 * What the client needs of the editor's file system, so that the walk through it can be tested without an editor.
 * A place is a URI as text.
 */
export interface Files {
  /** Names and kinds of what is in a folder; rejects where it can't be read. */
  entries(folder: string): PromiseLike<readonly (readonly [name: string, kind: EntryKind])[]>;
  /** Rejects where there is nothing. */
  stat(
    place: string,
  ): PromiseLike<{ readonly kind: EntryKind; readonly size: number; readonly mtime: number }>;
  /** The text without its byte order mark, as editors hold it; rejects where it can't be read. */
  read(place: string): PromiseLike<string>;
  /** Whether an error says that there is nothing, and not that it can't be read. */
  isMissing(error: unknown): boolean;
  /** The place of `name` in a folder. */
  inside(folder: string, name: string): string;
}

/** Links are of another kind: what they lead to is found at its own place, if it is in the workspace at all. */
export type EntryKind = "file" | "folder" | "other";

/** The biggest file that is read, in bytes. */
export const MOST_BYTES = 1_000_000;
