import type { Settings } from "../core/lint/settings.ts";
import { describeError, type Log } from "./guard.ts";
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

/** Settings asked of the client once a document, and again after a change; a mistake in them is logged once. */
export function pulledSettings(pull: Pull, log: Log): SettingsStore {
  const cache = new Map<string, Promise<Settings>>();
  const logged = new Set<string>();
  let generation = 0;
  const logOnce: Log = (line) => {
    if (!logged.has(line)) log(line);
    logged.add(line);
  };
  const ask = async (uri: string): Promise<Settings> => {
    try {
      return readSettings(await pull(uri), logOnce);
    } catch (error) {
      log(`settings: the editor did not answer; the defaults hold: ${describeError(error)}`);
      return readSettings(undefined, log);
    }
  };
  return {
    of(uri) {
      const settings = cache.get(uri) ?? ask(uri);
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
    forget: (uri) => void cache.delete(uri),
  };
}

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
