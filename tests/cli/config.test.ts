import assert from "node:assert/strict";
import { parseConfig, withConfig } from "../../server/src/core/lint/config.ts";
import { covers } from "../../server/src/core/lint/glob.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { linkmsg, withFolder } from "./run.ts";

const NEVER = "Hi Ana, we never met.\n";
const PHRASES =
  '“phrases” lists what you do not want to write, such as [{ "phrase": "circle back", "message": "Say when instead." }].';
const WORDS = '“never” must be a list of phrases in double quotes, such as ["route planning"].';

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

describe("linkmsg.json on phrases, exceptions and options", () => {
  it("adds phrases, leaves exceptions alone, and moves thresholds", () => {
    const config = `{
  "rules": { "never": { "severity": "hint" }, "too-many-questions": { "severity": "warning", "mostInInvitation": 1 } },
  "exceptions": { "never": ["Never Better Ltd"] },
  "phrases": [{ "phrase": "circle back", "message": "Say when instead.", "severity": "error" }]
}`;
    const draft = `Hi Ana, I plan routes for Never Better Ltd.
We never met. Do you sort first? Which tool is it?
Let's circle
back.
`;
    withFolder({ "linkmsg.json": config, "a.linkmsg": draft }, (cwd) => {
      const { status, stdout, stderr } = linkmsg(["check", "--fail-on", "error"], { cwd });
      const found = stdout.trimEnd().split("\n");
      assert.equal(stderr, "");
      assert.equal(status, 1);
      assert.deepEqual(
        found.map((line) => line.split(" ").slice(0, 3).join(" ")),
        [
          "a.linkmsg:2:4: hint never",
          "a.linkmsg:2:34: warning too-many-questions",
          "a.linkmsg:3:7: error own-phrase",
        ],
      );
      assert.match(stdout, /“circle back” is on your own list\. Say when instead\.\n$/);
    });
  });
});

describe("parseConfig", () => {
  it("changes settings", () => {
    const text =
      '\uFEFF{ "$schema": "x", "account": "premium", "rules": { "pitch": "hint", "never": { "severity": "off" }, "too-long": { "length": 600 } }, "exceptions": { "*": ["Never Better"], "pitch": [] }, "phrases": [{ "phrase": "circle back", "severity": "hint" }], "limits": { "message": 500 }, "audience": [{ "field": "category", "value": "recruiter", "reason": "not now" }], "ignore": ["a", "b/*"] }';
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.ignore, ["a", "b/*"]);
    assert.deepEqual(withConfig(DEFAULT_SETTINGS, config), {
      account: "premium",
      rules: { pitch: "hint", never: "off" },
      options: { never: {}, "too-long": { length: 600 } },
      exceptions: { "*": ["Never Better"], pitch: [] },
      phrases: [{ phrase: "circle back", severity: "hint" }],
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
    [
      '{ "rules": { "too-long": { "lenght": 600 } } }',
      '"lenght"',
      "There is no setting “lenght” in “too-long”. Did you mean “length”?",
    ],
    [
      '{ "rules": { "pitch": { "weight": 3 } } }',
      '"weight"',
      "There is no setting “weight” in “pitch”. It can hold “severity”.",
    ],
    [
      '{ "rules": { "too-long": { "length": "600" } } }',
      '"600"',
      "“length” must be a whole number, 50 or more.",
    ],
    ['{ "rules": { "too-long": { "length": 6.5 } } }', "6.5", "“length” must be a whole number, 50 or more."],
    ['{ "rules": { "near-limit": { "share": 5 } } }', "5", "“share” must be a number from 0 to 0.5."],
    ['{ "rules": { "never": { "idioms": 1 } } }', "1", "“idioms” must be true or false."],
    [
      '{ "rules": { "never": { "severity": 1 } } }',
      "1",
      "“severity” can be “error”, “warning”, “information”, “hint” or “off”.",
    ],
    ['{ "phrases": ["circle back"] }', '"circle back"', PHRASES],
    ['{ "phrases": { "phrase": "circle back" } }', '{ "phrase": "circle back" }', PHRASES],
    ['{ "phrases": [{ "message": "no" }] }', '{ "message": "no" }', PHRASES],
    ['{ "phrases": [{ "phrase": " " }] }', '" "', "“phrase” must be a text in double quotes."],
    [
      '{ "phrases": [{ "phrase": "a*b" }] }',
      '"a*b"',
      "A * can only stand at the end of a word, for any ending.",
    ],
    [
      '{ "phrases": [{ "phrase": "Hi [NAME]" }] }',
      '"Hi [NAME]"',
      "A phrase is plain words: what stands in [ ] is not looked into.",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "replacment": "x" }] }',
      '"replacment"',
      "There is no setting “replacment” in “phrases”. Did you mean “replacement”?",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "message": 3 }] }',
      "3",
      "“message” must be a text in double quotes.",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "severity": "off" }] }',
      '"off"',
      "“severity” can be “error”, “warning”, “information” or “hint”.",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "replacement": "touch BASE" }] }',
      '"touch BASE"',
      "This replacement holds the phrase itself, so it would be found again.",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "replacement": "// gone" }] }',
      '"// gone"',
      "A replacement can't begin with // or ###: as a line of a draft that is no text.",
    ],
    [
      '{ "phrases": [{ "phrase": "base", "replacement": "a\\nb" }] }',
      '"a\\nb"',
      "A replacement must be on one line.",
    ],
    ['{ "exceptions": { "nevr": ["x"] } }', '"nevr"', "There is no rule “nevr”. Did you mean “never”?"],
    [
      '{ "exceptions": { "over-limit": ["x"] } }',
      '"over-limit"',
      "“over-limit” is not about words of the text, so there is nothing to except from it.",
    ],
    ['{ "exceptions": { "never": "x" } }', '"x"', WORDS],
    ['{ "exceptions": { "never": [3] } }', "3", WORDS],
    ['{ "exceptions": { "*": [""] } }', '""', "A phrase needs a word."],
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

  it("keeps the rest of an entry", () => {
    const { config, problems } = parseConfig(
      '{ "phrases": [{ "phrase": "[X]" }, { "phrase": "touch base", "replacement": "", "severity": "off" }], "exceptions": { "never": ["*", "Never Better"] }, "rules": { "too-long": { "severity": "bad", "length": 600 } } }',
    );
    assert.equal(problems.length, 5);
    assert.deepEqual(config.phrases, [{ phrase: "touch base" }]);
    assert.deepEqual(config.exceptions, { never: ["Never Better"] });
    assert.deepEqual([config.rules, config.options], [{}, { "too-long": { length: 600 } }]);
  });

  it("changes rules, options and limits one by one, and lists as a whole", () => {
    const one = parseConfig(
      '{ "rules": { "shouting": { "severity": "hint", "words": 3 } }, "exceptions": { "pitch": ["a"], "never": ["b"] }, "phrases": [{ "phrase": "a" }] }',
    );
    const two = parseConfig(
      '{ "rules": { "shouting": { "marks": 5 } }, "exceptions": { "pitch": ["c"] }, "phrases": [{ "phrase": "b" }] }',
    );
    const settings = withConfig(withConfig(DEFAULT_SETTINGS, one.config), two.config);
    assert.deepEqual(settings.rules, { shouting: "hint" });
    assert.deepEqual(settings.options, { shouting: { words: 3, marks: 5 } });
    assert.deepEqual(settings.exceptions, { pitch: ["c"], never: ["b"] });
    assert.deepEqual(settings.phrases, [{ phrase: "b" }]);
  });

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
