import assert from "node:assert/strict";
import { parseConfig, withConfig } from "../../server/src/core/lint/config.ts";
import { covers } from "../../server/src/core/lint/glob.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { linkmsg, withFolder } from "./run.ts";

const NEVER = "Hi Ana, we never met.\n";

describe("linkmsg.json", () => {
  it("holds for its folder and those below, the nearest alone", () => {
    const files = {
      "linkmsg.json": '{ "rules": { "never": "off" } }',
      "a.linkmsg": NEVER,
      "drafts/b.linkmsg": NEVER,
      "other/.linkmsg.json": '{ "rules": { "never": "error" } }',
      "other/c.linkmsg": NEVER,
    };
    withFolder(files, (cwd) => {
      const { stdout } = linkmsg(["check"], { cwd });
      assert.match(stdout, /^other\/c\.linkmsg:1:12: error never [^\n]*\n$/);
      assert.equal(linkmsg(["check", "-"], { cwd, input: NEVER }).status, 0);
    });
  });

  it("is looked for no higher than the current folder", () => {
    withFolder({ "linkmsg.json": '{ "rules": { "never": "off" } }', "drafts/a.linkmsg": NEVER }, (folder) => {
      assert.equal(linkmsg(["check"], { cwd: `${folder}/drafts` }).status, 1);
    });
  });

  it("of a folder elsewhere holds for what is in it", () => {
    withFolder({}, (cwd) =>
      withFolder(
        { "linkmsg.json": '{ "rules": { "never": "off" } }', "drafts/a.linkmsg": NEVER },
        (folder) => {
          assert.equal(linkmsg(["check", folder], { cwd }).status, 0);
          assert.equal(linkmsg(["check", `${folder}/drafts/a.linkmsg`], { cwd }).status, 1);
        },
      ),
    );
  });

  it("leaves ignored files out, and says so of one that was named", () => {
    const files = { "linkmsg.json": '{ "ignore": ["archive/**"] }', "archive/a.linkmsg": NEVER };
    withFolder(files, (cwd) => {
      assert.deepEqual(linkmsg(["check"], { cwd }), { status: 0, stdout: "", stderr: "" });
      const line = "linkmsg: archive/a.linkmsg is left out: “ignore” in linkmsg.json covers it.\n";
      assert.deepEqual(linkmsg(["check", "archive/a.linkmsg"], { cwd }), {
        status: 0,
        stdout: "",
        stderr: line,
      });
    });
  });

  it("gives status 2 and its place where it is broken, and the rest still counts", () => {
    const config = '{\n  "rules": { "never": "off" },\n  "acount": "premium"\n}\n';
    withFolder({ "linkmsg.json": config, "a.linkmsg": NEVER, "b.linkmsg": NEVER }, (cwd) => {
      const line =
        "linkmsg: linkmsg.json:3:3: There is no setting “acount” in “linkmsg.json”. Did you mean “account”?\n";
      assert.deepEqual(linkmsg(["check"], { cwd }), { status: 2, stdout: "", stderr: line });
    });
  });
});

describe("parseConfig", () => {
  it("changes settings", () => {
    const text =
      '\uFEFF{ "$schema": "x", "account": "premium", "rules": { "pitch": "hint" }, "limits": { "message": 500 }, "audience": [{ "field": "category", "value": "recruiter", "reason": "not now" }], "ignore": ["a", "b/*"] }';
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.ignore, ["a", "b/*"]);
    assert.deepEqual(withConfig(DEFAULT_SETTINGS, config), {
      account: "premium",
      rules: { pitch: "hint" },
      limits: { ...DEFAULT_SETTINGS.limits, message: 500 },
      audience: [{ field: "Category", value: "recruiter", reason: "not now" }],
    });
  });

  for (const [text, covered, message] of [
    ["", "", "A value is missing here."],
    ["[]", "[]", "“linkmsg.json” must be a list of settings in { }."],
    ['{ "account": "gold" }', '"gold"', "“account” can be “free” or “premium”."],
    ['{ "rules": { "nevr": "off" } }', '"nevr"', "There is no rule “nevr”. Did you mean “never”?"],
    [
      '{ "rules": { "spelling": "off" } }',
      '"spelling"',
      "There is no rule “spelling”. “linkmsg rules” lists them all.",
    ],
    [
      '{ "rules": { "never": "on" } }',
      '"on"',
      "“never” can be “error”, “warning”, “information”, “hint” or “off”.",
    ],
    ['{ "rules": [] }', "[]", "“rules” must be a list of settings in { }."],
    ['{ "limits": { "message": 0 } }', "0", "“message” must be a whole number of characters, 1 or more."],
    ['{ "limits": { "message": 1.5 } }', "1.5", "“message” must be a whole number of characters, 1 or more."],
    [
      '{ "audience": {} }',
      "{}",
      '“audience” lists whom not to write to, such as [{ "field": "Category", "value": "recruiter" }].',
    ],
    [
      '{ "audience": [{ "field": "Sent", "value": "x" }] }',
      '{ "field": "Sent", "value": "x" }',
      "“field” can be “To”, “Relation” or “Category”.",
    ],
    [
      '{ "audience": [{ "field": "To" }] }',
      '{ "field": "To" }',
      '“audience” lists whom not to write to, such as [{ "field": "Category", "value": "recruiter" }].',
    ],
    ['{ "audience": [{ "field": "To", "value": 3 }] }', "3", "“value” must be a text in double quotes."],
    ['{ "ignore": "archive" }', '"archive"', '“ignore” must be a list, such as ["archive/**"].'],
    ['{ "ignore": [3] }', "3", '“ignore” lists paths in double quotes, such as "archive/**".'],
    ['{ "account": "free" "ignore": [] }', '"', "A comma or a closing } is missing here."],
    ['{ "account": "free", }', "}", 'A name in double quotes is missing here, such as "rules".'],
    ['{ "account" "free" }', '"', "A colon is missing here."],
    ['{ "account": "free }', '"', "The closing double quote is missing, or a backslash stands alone."],
    ['{ "account": free }', "f", "A value is missing here."],
    ["{} {}", "{", "Nothing more may stand behind the last bracket."],
    ["[".repeat(200), "[", "This is nested too deeply."],
  ] as const) {
    it(`finds what is wrong in ${text.slice(0, 40)}`, () => {
      const { problems } = parseConfig(text);
      const found = problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
      assert.deepEqual(found.at(-1), [covered, message]);
    });
  }

  it("keeps what stands before a mistake", () => {
    assert.equal(parseConfig('{ "account": "premium", "rules": {').config.account, "premium");
  });
});

describe("covers", () => {
  for (const [pattern, path, expected] of [
    ["archive/**", "archive/a.linkmsg", true],
    ["archive/**", "archive/old/a.linkmsg", true],
    ["archive/**", "archives/a.linkmsg", false],
    ["archive", "archive/old/a.linkmsg", true],
    ["./archive/", "archive/a.linkmsg", true],
    ["archive", "drafts/archive/a.linkmsg", false],
    ["**/archive", "drafts/archive/a.linkmsg", true],
    ["**/archive", "archive/a.linkmsg", true],
    ["*.linkmsg", "a.linkmsg", true],
    ["*.linkmsg", "drafts/a.linkmsg", false],
    ["**/old-?.linkmsg", "drafts/2026/old-1.linkmsg", true],
    ["**/old-?.linkmsg", "drafts/2026/old-12.linkmsg", false],
    ["a*b*c", "aXbYc", true],
    ["a.linkmsg", "aXlinkmsg", false],
    ["", "a.linkmsg", false],
  ] as const) {
    it(`${pattern} ${expected ? "covers" : "does not cover"} ${path}`, () => {
      assert.equal(covers(pattern, path), expected);
    });
  }
});
