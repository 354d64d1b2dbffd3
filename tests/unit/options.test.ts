import assert from "node:assert/strict";
import { isOptionValue, optionsOf } from "../../server/src/core/lint/options.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { rules } from "../../server/src/core/rules/index.ts";

const all = rules.flatMap(({ meta }) =>
  meta.options === undefined ? [] : [{ id: meta.id, options: meta.options }],
);

describe("options of rules", () => {
  for (const { id, options } of all) {
    it(`of ${id} are sound`, () => {
      assert.equal(options.rule, id);
      for (const [name, option] of Object.entries(options.members)) {
        assert.match(name, /^[a-z][A-Za-z]*$/);
        assert.notEqual(name, "severity");
        assert.match(option.description, /^[A-Z].*\.$/);
        assert.ok(isOptionValue(option, option.default));
      }
    });

    it(`of ${id} are the defaults where none, or nothing usable, is set`, () => {
      const defaults = Object.fromEntries(
        Object.entries(options.members).map(([name, option]) => [name, option.default]),
      );
      const unusable = Object.fromEntries(Object.keys(options.members).map((name) => [name, -1]));
      assert.deepEqual(optionsOf(options, DEFAULT_SETTINGS), defaults);
      assert.deepEqual(optionsOf(options, { ...DEFAULT_SETTINGS, options: { [id]: unusable } }), defaults);
    });
  }
});
