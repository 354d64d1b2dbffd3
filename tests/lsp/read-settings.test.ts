import assert from "node:assert/strict";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { readSettings } from "../../server/src/lsp/read-settings.ts";

describe("an editor's settings", () => {
  it("are the defaults where none is made", () => {
    for (const section of [undefined, null, {}, { rules: null, phrases: null, account: undefined }])
      assert.deepEqual(read(section), { settings: DEFAULT_SETTINGS, told: [] });
  });

  it("are those of linkmsg.json, under the same names", () => {
    const { settings, told } = read({
      account: "premium",
      rules: { pitch: "hint", never: null, "too-long": { severity: "off", length: 600 } },
      exceptions: { "*": ["Never Better"] },
      phrases: [{ phrase: "circle back", replacement: "talk on Monday" }],
      limits: { message: 500 },
      audience: [{ field: "category", value: "recruiter", reason: "I have a job" }],
    });
    assert.deepEqual(told, []);
    assert.deepEqual(settings, {
      account: "premium",
      rules: { pitch: "hint", "too-long": "off" },
      options: { "too-long": { length: 600 } },
      exceptions: { "*": ["Never Better"] },
      phrases: [{ phrase: "circle back", replacement: "talk on Monday" }],
      limits: { ...DEFAULT_SETTINGS.limits, message: 500 },
      audience: [{ field: "Category", value: "recruiter", reason: "I have a job" }],
    });
  });

  it("may name an option with its rule, beside it or without it", () => {
    const rules = {
      "too-long.length": 600,
      "too-long": "hint",
      never: "off",
      "never.idioms": false,
      "shouting.words": 3,
      shouting: { marks: 4 },
      "pitch.length": 1,
      "near-limit.share": null,
    };
    const { settings, told } = read({ rules });
    assert.deepEqual(settings.rules, { "too-long": "hint", never: "off" });
    assert.deepEqual(settings.options, {
      "too-long": { length: 600 },
      never: { idioms: false },
      shouting: { words: 3, marks: 4 },
      pitch: {},
      "near-limit": {},
    });
    assert.equal(told.length, 1);
  });

  it("leave alone what is of others", () => {
    assert.deepEqual(read({ trace: { server: "off" }, ignore: 3, $schema: 3 }).told, []);
  });

  it("are told of where they can't be used, each with its place, and the others count", () => {
    const { settings, told } = read({
      account: "gold",
      rules: { nevr: "off", never: "on", "too-long": { length: "long" }, pitch: "off" },
      limits: { message: 0 },
      audience: [{ field: "Sent", value: "x" }, { field: "Relation", value: "stranger" }, 3],
      phrases: [{ phrase: "*" }, { phrase: "base" }],
    });
    assert.deepEqual(told, [
      "settings: “linkmsg.account” is left out. “account” can be “free” or “premium”.",
      "settings: “linkmsg.rules.nevr” is left out. There is no rule “nevr”. Did you mean “never”?",
      "settings: “linkmsg.rules.never” is left out. “never” can be “error”, “warning”, “information”, “hint” or “off”.",
      "settings: “linkmsg.rules.too-long.length” is left out. “length” must be a whole number, 50 or more.",
      "settings: “linkmsg.phrases[0].phrase” is left out. A * can only stand at the end of a word, for any ending.",
      "settings: “linkmsg.limits.message” is left out. “message” must be a whole number of characters, 1 or more.",
      "settings: “linkmsg.audience[0]” is left out. “field” can be “To”, “Relation” or “Category”.",
      "settings: “linkmsg.audience[2]” is left out. “audience” must be a list of settings in { }.",
    ]);
    assert.deepEqual(settings, {
      ...DEFAULT_SETTINGS,
      rules: { pitch: "off" },
      options: { "too-long": {} },
      audience: [{ field: "Relation", value: "stranger" }],
      phrases: [{ phrase: "base" }],
    });
  });

  it("are the defaults where they are no object", () => {
    for (const section of ["x", 3, []]) {
      const { settings, told } = read(section);
      assert.deepEqual(settings, DEFAULT_SETTINGS);
      assert.equal(told.length, 1);
    }
  });
});

function read(section: unknown) {
  const told: string[] = [];
  const settings = readSettings(section, (line) => told.push(line));
  return { settings, told };
}
