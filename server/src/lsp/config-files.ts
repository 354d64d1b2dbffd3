import { CONFIG_NAMES } from "../core/lint/config.ts";
import type { Documents } from "./documents.ts";
import { keyOf } from "./workspace.ts";

/** Finds the configuration of drafts. What can read no files, such as a browser, has no such thing. */
export interface ConfigFiles {
  /**
   * The `linkmsg.json` that holds for a draft: at or above its folder, up to `folderUri`. Where there is none, the
   * one that could be made in `folderUri`, without a text. Undefined where files can't be read there.
   */
  find(documentUri: string, folderUri: string): Promise<ConfigFile | undefined>;
}

export interface ConfigFile {
  readonly uri: string;
  /** Without a byte order mark, as editors hold it. */
  readonly text: string | undefined;
  /** Set where there is a file of that name which can't be read, so that none may be made. */
  readonly isUnreadable?: true;
}

/**
 * Reads a file that must not lie outside `folderUri`, whatever it is a link to: undefined where there is none. Fails
 * where there is one that can't be read.
 */
export type ReadFile = (uri: string, folderUri: string) => Promise<string | undefined>;

/** Finds configurations where `reaches` says that files can be read. Their URIs are spelt as the client spells its own. */
export function configFiles(read: ReadFile, reaches: (uri: string) => boolean): ConfigFiles {
  return {
    async find(documentUri, folderUri) {
      if (!reaches(documentUri) || !reaches(folderUri)) return undefined;
      const root = withoutSlash(folderUri);
      const places = foldersUp(folderOf(documentUri), root).flatMap((folder) =>
        CONFIG_NAMES.map((name) => `${folder}/${name}`),
      );
      // Hardly ever is there more than one, and to look for one after the other takes a turn of the host's for each.
      const found = await Promise.all(places.map((uri) => readConfig(uri, root, read)));
      return (
        found.find((file) => file !== undefined) ?? { uri: `${root}/${CONFIG_NAMES[0]}`, text: undefined }
      );
    },
  };
}

function foldersUp(start: string, root: string): string[] {
  if (start !== root && !start.startsWith(`${root}/`)) return [root];
  const folders = [start];
  for (let at = start; at.length > root.length; at = folderOf(at)) folders.push(folderOf(at));
  return folders;
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

/** One that is there and can't be read is told as such: nothing may replace it. */
async function readConfig(uri: string, root: string, read: ReadFile): Promise<ConfigFile | undefined> {
  try {
    const text = await read(uri, root);
    return text === undefined ? undefined : { uri, text };
  } catch {
    return { uri, text: undefined, isUnreadable: true };
  }
}

/** The same configurations, but with the text that they have in the editor where they are open. */
export function openFirst(files: ConfigFiles, open: Documents): ConfigFiles {
  return {
    async find(documentUri, folderUri) {
      const found = await files.find(documentUri, folderUri);
      const edited = found && [...open.all()].find((document) => keyOf(document.uri) === keyOf(found.uri));
      return edited ? { uri: edited.uri, text: edited.text } : found;
    },
  };
}

/** Whether a URI names a configuration and no draft. */
export function isConfigFile(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
}

/** The folder that a draft's configuration is looked for in: the innermost workspace folder, else the draft's own. */
export function configFolder(documentUri: string, folders: readonly string[]): string {
  const around = folders.map(withoutSlash).filter((folder) => documentUri.startsWith(`${folder}/`));
  const [innermost] = around.sort((a, b) => b.length - a.length);
  return innermost ?? folderOf(documentUri);
}

/** A folder's URI without the slashes that some clients put at its end. */
export function withoutSlash(uri: string): string {
  let end = uri.length;
  while (uri.charAt(end - 1) === "/") end--;
  return uri.slice(0, end);
}
