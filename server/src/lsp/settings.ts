import type { Settings } from "../core/lint/settings.ts";
import { describeError, type Log } from "./guard.ts";
import type { Later } from "./quiet-typing.ts";
import { readSettings } from "./read-settings.ts";

/** The settings of each open document. */
export interface SettingsStore {
  /** The settings that hold for a document; never fails, the defaults hold where the client gives none. */
  of(uri: string): Promise<Settings>;
  /** Counts changes: settings read under one generation hold until the next. */
  readonly generation: number;
  /** Takes a configuration change; `sent` is what the client sent with it, which many leave empty. */
  change(sent: unknown): void;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Asks the client for the `linkmsg` section that holds for a document. */
export type Pull = (uri: string) => Promise<unknown>;

/** What to do about a client that does not answer. */
export interface Patience {
  /** Runs what is to happen when the client was waited for that long. */
  readonly later: Later;
  /** Told when an answer comes that was waited for no longer, and holds from now on. */
  readonly onLate: () => void;
}

/** How long an answer about settings is waited for, in ms. Findings wait with it. */
export const PATIENCE = 2_000;
const SECONDS = PATIENCE / 1_000;

/** The settings that hold, and whether the client told them: where it refuses to, they are the defaults. */
interface Answer {
  readonly settings: Settings;
  readonly isTold: boolean;
}

/**
 * Settings asked of the client once a document, and again after a change; a mistake in them is logged once. Where the
 * client takes too long, the settings that it told last hold until it answers, or the defaults.
 */
export function pulledSettings(pull: Pull, log: Log, { later, onLate }: Patience): SettingsStore {
  const cache = new Map<string, Promise<Settings>>();
  const latest = new Map<string, Settings>();
  const logged = new Set<string>();
  let generation = 0;
  const logOnce: Log = (line) => {
    if (!logged.has(line)) log(line);
    logged.add(line);
  };
  const askInTime = (uri: string): Promise<Settings> => {
    let [isAnswered, isLate] = [false, false];
    const settings = new Promise<Settings>((resolve) => {
      later(PATIENCE, () => {
        if (isAnswered) return;
        isLate = true;
        const known = latest.get(uri);
        logOnce(
          `settings: the editor has not answered for ${SECONDS} s; ${known ? TOLD_LAST : "the defaults"} hold`,
        );
        resolve(known ?? readSettings(undefined, logOnce));
      });
      void readAnswer(() => pull(uri), log, logOnce).then(({ settings: told, isTold }) => {
        isAnswered = true;
        resolve(told);
        if (cache.get(uri) !== settings) return;
        if (isTold) latest.set(uri, told);
        if (!isLate) return;
        cache.set(uri, Promise.resolve(told));
        generation++;
        onLate();
      });
    });
    return settings;
  };
  return {
    of(uri) {
      const settings = cache.get(uri) ?? askInTime(uri);
      cache.set(uri, settings);
      return settings;
    },
    get generation() {
      return generation;
    },
    change() {
      generation++;
      cache.clear();
      logged.clear();
    },
    forget(uri) {
      cache.delete(uri);
      latest.delete(uri);
    },
  };
}

/** What the client tells; `logOnce` is told of mistakes in it. */
async function readAnswer(pull: () => Promise<unknown>, log: Log, logOnce: Log): Promise<Answer> {
  try {
    return { settings: readSettings(await pull(), logOnce), isTold: true };
  } catch (error) {
    log(`settings: the editor did not answer; the defaults hold: ${describeError(error)}`);
    return { settings: readSettings(undefined, log), isTold: false };
  }
}

const TOLD_LAST = "the settings that it told last";

/** Settings of a client that can't be asked: those of `initialize`, until it sends others. */
export function sentSettings(initial: unknown, log: Log): SettingsStore {
  let settings = readSettings(sectionOf(initial) ?? initial, log);
  let generation = 0;
  return {
    of: async () => settings,
    get generation() {
      return generation;
    },
    change(sent) {
      const section = sectionOf(sent);
      if (section === undefined) return;
      generation++;
      settings = readSettings(section, log);
    },
    forget: () => {},
  };
}

function sectionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "linkmsg" in value ? value.linkmsg : undefined;
}
