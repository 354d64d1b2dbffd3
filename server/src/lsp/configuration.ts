import { type ParsedConfig, parseConfig } from "../core/lint/config.ts";
import { covers } from "../core/lint/glob.ts";
import { type ConfigFile, type ConfigFiles, configFolder, withoutSlash } from "./config-files.ts";
import { describeError, type Log } from "./guard.ts";
import { keyOf } from "./workspace.ts";

/** A `linkmsg.json` as it was last read. The same object as long as its text stays the same. */
export interface Configuration extends ParsedConfig {
  readonly uri: string;
  /** Undefined where it could not be read. */
  readonly text: string | undefined;
}

/** What the `linkmsg.json` files around the drafts say. */
export interface Configurations {
  /** The configuration that holds for a draft, if there is one. Never fails. */
  of(documentUri: string): Promise<Configuration | undefined>;
  /** All that hold for the drafts asked about so far. */
  all(): readonly Configuration[];
  /** Counts changes of what drafts asked about get; what was read before the last one may be stale. */
  readonly generation: number;
  /** Reads all of them again: files were changed, or the texts of open ones were. */
  reload(): Promise<void>;
  /** Forgets where drafts are, as the workspace folders changed. */
  forget(): void;
  /** Says that the client tells of every change in the workspace folders, so that files there are not looked for each time. */
  trustClient(): void;
}

/** What finding configurations takes. */
export interface ConfigurationParts {
  readonly files: ConfigFiles | undefined;
  /** URIs of the workspace folders as they are now. */
  readonly folders: () => readonly string[];
  readonly log: Log;
  /** Told after one was read for the first time, and after each change. */
  readonly onRead: () => void;
  /** Told once after changes, when all that was to be read again is read. */
  readonly onChange: () => void;
}

/** A folder with drafts, and the configuration that holds in it. */
interface Place {
  readonly documentUri: string;
  readonly root: string;
  /** Whether the client can tell of changes here. */
  readonly isWatched: boolean;
  configuration: Configuration | undefined;
  isKnown: boolean;
  /** The reading that is under way, or that holds. */
  reading: Promise<Configuration | undefined> | undefined;
}

/** Configurations of which none is read yet. Each is parsed again only when its text is another. */
export function createConfigurations(parts: ConfigurationParts): Configurations {
  const places = new Map<string, Place>();
  const latest = new Map<string, Configuration>();
  let isTrusted = false;
  let generation = 0;
  let isTelling = false;

  const tellOnce = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    await Promise.all([...places.values()].map(({ reading }) => reading));
    isTelling = false;
    parts.onChange();
  };
  const settle = (place: Place, found: Configuration | undefined): void => {
    const isChange = place.isKnown && place.configuration !== found;
    const isNew = !place.isKnown;
    place.configuration = found;
    place.isKnown = true;
    if (!isTrusted || !place.isWatched) place.reading = undefined;
    if (isChange) generation++;
    if (isChange || isNew) parts.onRead();
    if (isChange) void tellOnce();
  };
  const read = (place: Place): Promise<Configuration | undefined> => {
    const reading: Promise<Configuration | undefined> = readPlace(parts, place, latest).then((found) => {
      if (place.reading !== reading) return place.reading ?? read(place);
      settle(place, found);
      return found;
    });
    place.reading = reading;
    return reading;
  };
  return {
    of(documentUri) {
      if (parts.files === undefined) return Promise.resolve(undefined);
      const place = placeOf(documentUri, parts.folders(), places);
      return place.reading ?? read(place);
    },
    all: () => [...new Set([...places.values()].flatMap(({ configuration }) => configuration ?? []))],
    get generation() {
      return generation;
    },
    async reload() {
      await Promise.all([...places.values()].map(read));
    },
    forget() {
      places.clear();
      generation++;
      parts.onRead();
    },
    trustClient() {
      isTrusted = true;
    },
  };
}

/** Whether a configuration's `ignore` covers a draft in its folder or below. */
export function ignores({ uri, config }: Configuration, documentUri: string): boolean {
  const folder = keyOf(uri.slice(0, uri.lastIndexOf("/") + 1));
  const path = keyOf(documentUri);
  return (
    path.startsWith(folder) && config.ignore.some((pattern) => covers(pattern, path.slice(folder.length)))
  );
}

function placeOf(documentUri: string, folders: readonly string[], places: Map<string, Place>): Place {
  const uri = placedUri(documentUri, folders);
  const root = configFolder(uri, folders);
  const key = `${uri.slice(0, uri.lastIndexOf("/"))}\n${root}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const isWatched = folders.some((folder) =>
    `${uri}/`.startsWith(folder.endsWith("/") ? folder : `${folder}/`),
  );
  const place = {
    documentUri: uri,
    root,
    isWatched,
    configuration: undefined,
    isKnown: false,
    reading: undefined,
  };
  places.set(key, place);
  return place;
}

/** A draft that was never saved counts as one of the workspace folder, where there is one alone. */
function placedUri(documentUri: string, folders: readonly string[]): string {
  const [folder, ...others] = folders;
  const isPlaced = !documentUri.startsWith("untitled:") || folder === undefined || others.length > 0;
  return isPlaced ? documentUri : `${withoutSlash(folder)}/untitled`;
}

/** What holds at a place now; the `latest` object of that file where its text is the same still. */
async function readPlace(
  { files, log }: ConfigurationParts,
  { documentUri, root }: Place,
  latest: Map<string, Configuration>,
): Promise<Configuration | undefined> {
  try {
    const found = await files?.find(documentUri, root);
    if (found === undefined) return undefined;
    const known = latest.get(found.uri);
    const configuration = known !== undefined && isSame(known, found) ? known : parsed(found);
    if (configuration) latest.set(found.uri, configuration);
    return configuration;
  } catch (error) {
    log(`configuration: it could not be looked for: ${describeError(error)}`);
    return undefined;
  }
}

function isSame(known: Configuration, { text, isUnreadable }: ConfigFile): boolean {
  return known.text === text && (text !== undefined || isUnreadable === true);
}

function parsed({ uri, text, isUnreadable }: ConfigFile): Configuration | undefined {
  if (text !== undefined) return { uri, text, ...parseConfig(text) };
  if (!isUnreadable) return undefined;
  return {
    uri,
    text,
    config: parseConfig("{}").config,
    problems: [{ span: { start: 0, end: 0 }, message: UNREADABLE }],
  };
}

const UNREADABLE =
  "This configuration can't be read, so nothing in it counts. It must be a file of at most 1 MB that you may open, " +
  "and no link to a place outside this folder.";
