import { withConfig } from "../core/lint/config.ts";
import type { Settings } from "../core/lint/settings.ts";
import type { Configuration, Configurations } from "./configuration.ts";
import type { SettingsStore } from "./settings.ts";

/**
 * The editor's settings as the `linkmsg.json` of each draft changes them. The same object as long as neither
 * changes. `scopeOf` tells for which URI the editor is asked about a draft.
 */
export function configuredSettings(
  editor: SettingsStore,
  configurations: Configurations,
  scopeOf: (uri: string) => string,
): SettingsStore {
  const merged = new WeakMap<Settings, WeakMap<Configuration, Settings>>();
  const merge = (settings: Settings, configuration: Configuration): Settings => {
    const known = merged.get(settings) ?? new WeakMap<Configuration, Settings>();
    const result = known.get(configuration) ?? withConfig(settings, configuration.config);
    merged.set(settings, known.set(configuration, result));
    return result;
  };
  return {
    async of(uri) {
      const [settings, configuration] = await Promise.all([editor.of(scopeOf(uri)), configurations.of(uri)]);
      return configuration ? merge(settings, configuration) : settings;
    },
    get generation() {
      return editor.generation + configurations.generation;
    },
    change: (sent) => editor.change(sent),
    forget: (uri) => editor.forget(uri),
  };
}
