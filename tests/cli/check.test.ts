import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { linkmsg, withFolder } from "./run.ts";

const FINE = "Hi Ana, your talk on late parcels settled an argument in my team.\n";
const OPEN = "Hi [NAME], your talk on late parcels settled an argument in my team.\n";
const NEVER = "### First\n### Second\nHi Ana, we never met.\n";

describe("linkmsg check", () => {
  it("reads standard input and prints JSON with exact ranges", () => {
    const text =
      "Hi [NAME], we have never met but I am impressed by your profile. Book a demo of our platform today!";
    const { status, stdout, stderr } = linkmsg(["check", "--format", "json", "-"], { input: text });
    const report = JSON.parse(stdout);
    const { findings } = report.files[0];
    const found = new Map<string, string>(
      findings.map((finding: JsonFinding) => [finding.rule, covered(text, finding)]),
    );
    assert.equal(status, 1);
    assert.equal(stderr, "");
    assert.equal(report.files[0].path, "<stdin>");
    assert.deepEqual([...found.keys()].sort(), ["generic-compliment", "never", "open-placeholder", "pitch"]);
    assert.equal(found.get("open-placeholder"), "[NAME]");
    assert.equal(found.get("never"), "never");
    assert.match(found.get("generic-compliment") ?? "", /impressed by your profile\.?$/);
    assert.match(found.get("pitch") ?? "", /^Book a demo of our platform/);
  });

  it("prints the JSON of version 1 and nothing else", () => {
    withFolder({ "drafts/ana.linkmsg": NEVER, "fine.linkmsg": "[NAME]: Ana\n" }, (cwd) => {
      const { stdout } = linkmsg(["check", "--format=json"], { cwd });
      const report = JSON.parse(stdout);
      const message = report.files[0].findings[0].message;
      assert.equal(typeof message, "string");
      assert.deepEqual(report, {
        version: 1,
        files: [
          {
            path: "drafts/ana.linkmsg",
            messages: 2,
            findings: [
              {
                rule: "never",
                severity: "warning",
                message,
                messageIndex: 1,
                range: { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } },
                fixable: false,
              },
            ],
          },
          {
            path: "fine.linkmsg",
            messages: 0,
            findings: [
              {
                rule: "unused-value",
                severity: "warning",
                message: report.files[1].findings[0].message,
                messageIndex: null,
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
                fixable: false,
              },
            ],
          },
        ],
        summary: { files: 2, messages: 2, error: 0, warning: 2, information: 0, hint: 0 },
      });
    });
  });

  it("counts characters in UTF-16 units", () => {
    const { stdout } = linkmsg(["check", "--format", "json", "-"], {
      input: "👋🏽 Hi [NAME], good to see you.\r\n",
    });
    const { range } = JSON.parse(stdout).files[0].findings[0];
    assert.deepEqual(range, { start: { line: 0, character: 8 }, end: { line: 0, character: 14 } });
  });

  it("takes the drafts of folders, sorted, each once, and leaves node_modules, dot names and links out", () => {
    const files = {
      "b/two.linkmsg": FINE,
      "b/a/one.linkmsg": FINE,
      "a.linkmsg": FINE,
      "a.txt": OPEN,
      "node_modules/x/no.linkmsg": OPEN,
      ".cache/no.linkmsg": OPEN,
      ".no.linkmsg": OPEN,
    };
    withFolder({ "outside.linkmsg": OPEN }, (outside) =>
      withFolder(files, (cwd) => {
        symlinkSync(outside, join(cwd, "link"));
        const { status, stdout } = linkmsg(["check", "--format", "json", ".", "b/two.linkmsg", "./b"], {
          cwd,
        });
        const paths = JSON.parse(stdout).files.map((file: { path: string }) => file.path);
        assert.deepEqual(paths, ["a.linkmsg", "b/a/one.linkmsg", "b/two.linkmsg"]);
        assert.equal(status, 0);
      }),
    );
  });

  it("shows paths from the current folder in there, and as they were asked for elsewhere", () => {
    withFolder({ "here/a.linkmsg": FINE, "there/b.linkmsg": FINE, "c.linkmsg": FINE }, (folder) => {
      for (const asked of ["..", "../", ".././here/.."]) {
        const { stdout } = linkmsg(["check", "--format", "json", asked], { cwd: join(folder, "here") });
        const paths = JSON.parse(stdout).files.map((file: { path: string }) => file.path);
        assert.deepEqual(paths, ["../c.linkmsg", "../there/b.linkmsg", "a.linkmsg"]);
      }
    });
  });

  it("checks a file that is named whatever its name ends in", () => {
    withFolder({ "note.txt": OPEN }, (cwd) => {
      const { status, stdout } = linkmsg(["check", "note.txt"], { cwd });
      assert.match(stdout, /^note\.txt:1:4: error open-placeholder \[NAME\] is still open\./);
      assert.equal(status, 1);
    });
  });

  it("reads bytes that are no UTF-8 as replaced characters", () => {
    const input = Buffer.concat([Buffer.from("Hi [NAME], caf"), Buffer.from([0xe9, 0x0a])]);
    assert.equal(linkmsg(["check", "-"], { input }).status, 1);
  });

  it("prints nothing in the unix format where there is nothing to say", () => {
    assert.deepEqual(linkmsg(["check", "-"], { input: FINE }), { status: 0, stdout: "", stderr: "" });
  });

  it("has a threshold", () => {
    const statuses = (input: string) =>
      ["error", "warning", "information", "hint", "never"].map(
        (severity) => linkmsg(["check", "--fail-on", severity, "-"], { input }).status,
      );
    assert.deepEqual(statuses(NEVER), [0, 1, 1, 1, 0]);
    assert.deepEqual(statuses(OPEN), [1, 1, 1, 1, 0]);
  });

  it("says in one line what it can't read, and checks the rest", () => {
    withFolder({ "open.linkmsg": OPEN }, (cwd) => {
      const { status, stdout, stderr } = linkmsg(["check", "none.linkmsg", "open.linkmsg"], { cwd });
      assert.equal(status, 2);
      assert.match(stdout, /^open\.linkmsg:1:4: error open-placeholder /);
      assert.equal(stderr, "linkmsg: none.linkmsg: there is no such file or folder.\n");
    });
  });

  it("lets no name of a file or a setting steer the terminal", () => {
    const files = {
      "a\x1b[2J\nb.linkmsg": OPEN,
      "linkmsg.json": JSON.stringify({ "c\x1b]0;x\x07": 1, rules: { "\x1b[31m": "off" } }),
    };
    withFolder(files, (cwd) => {
      for (const format of ["unix", "pretty"]) {
        const { stdout, stderr } = linkmsg(["check", "--format", format, ".", "no\x1b\nne"], { cwd });
        assert.ok(stdout.includes("a␛[2J b.linkmsg"), stdout);
        assert.match(stderr, /^linkmsg: no␛ ne: there is no such file or folder\.$/m);
        assert.doesNotMatch(stdout + stderr, /[^\P{Cc}\n]/u);
        for (const line of stderr.trimEnd().split("\n")) assert.ok(line.startsWith("linkmsg: "), line);
      }
    });
  });

  it("finds nothing to do in an empty folder", () => {
    withFolder({}, (cwd) => {
      const { status, stdout } = linkmsg(["check", "--format", "pretty"], { cwd });
      assert.equal(stdout, "There is no .linkmsg file here.\n");
      assert.equal(status, 0);
    });
  });

  for (const [args, line] of [
    [["--format", "xml"], "--format can't be “xml”: choose pretty, unix or json."],
    [["--format", "jsno"], "--format can't be “jsno”: choose pretty, unix or json. Did you mean “json”?"],
    [["--format", "sarif"], "--format can't be “sarif”: choose pretty, unix or json."],
    [["--fail-on", "high"], "--fail-on can't be “high”: choose error, warning, information, hint or never."],
    [["--format"], "--format needs a value; “linkmsg help check” shows which."],
    [["--fromat", "json"], "“linkmsg check” has no option --fromat. Did you mean “--format”?"],
    [["--fix"], "“linkmsg check” has no option --fix. “linkmsg help check” lists those there are."],
    [[""], "A path is empty. Write “.” for the current folder."],
    [["-x"], "“linkmsg check” has no option -x. “linkmsg help check” lists those there are."],
  ] as const) {
    it(`refuses ${args.join(" ")}`, () => {
      assert.deepEqual(linkmsg(["check", ...args]), { status: 2, stdout: "", stderr: `linkmsg: ${line}\n` });
    });
  }
});

interface JsonFinding {
  readonly rule: string;
  readonly range: {
    readonly start: { readonly character: number };
    readonly end: { readonly character: number };
  };
}

function covered(line: string, { range }: JsonFinding): string {
  return line.slice(range.start.character, range.end.character);
}
