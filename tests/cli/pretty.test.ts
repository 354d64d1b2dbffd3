import assert from "node:assert/strict";
import { pretty } from "../../server/src/cli/formats/pretty.ts";
import { coloured, plain } from "../../server/src/cli/paint.ts";
import { addTo, type CheckedFile, noTotals } from "../../server/src/cli/result.ts";
import { columnsOf, printable, type Screen, wrap } from "../../server/src/cli/screen.ts";
import type { Finding, Severity } from "../../server/src/core/lint/rule.ts";
import { LineIndex } from "../../server/src/core/text.ts";

describe("the pretty format", () => {
  it("shows the words in question", () => {
    const file = checked("drafts/ana.linkmsg", "Hi [NAME], we never met.\n", [
      ["[NAME]", "error", "open-placeholder", "[NAME] is still open."],
      ["never", "warning", "never", "“never” looks back at what has not happened. Look forward instead."],
    ]);
    assert.equal(
      print([file, checked("fine.linkmsg", "Hi Ana.\n", [])], { paint: plain, columns: 64 }),
      `drafts/ana.linkmsg

  1:4   error    [NAME] is still open.  open-placeholder
                 │ Hi [NAME], we never met.
                 │    ^^^^^^

  1:15  warning  “never” looks back at what has not happened.
                 Look forward instead.  never
                 │ Hi [NAME], we never met.
                 │               ^^^^^

1 error, 1 warning: 2 messages in 2 files.
“linkmsg rules open-placeholder” says more about that rule, and how to silence it.
`,
    );
  });

  it("is content where there is nothing to mend", () => {
    const text = print([checked("a.linkmsg", "Hi Ana.\n", [])], { paint: plain, columns: 80 });
    assert.equal(text, "✔ Nothing to mend: 1 message in 1 file.\n");
  });

  it("puts carets under wide letters, emoji and long lines", () => {
    const excerpts = (text: string, words: string) => {
      const file = checked("a", text, [[words, "hint", "x", "…"]]);
      return print([file], { paint: plain, columns: 50 }).split("\n").slice(3, 5);
    };
    assert.deepEqual(excerpts("👋🏽 你好 [NAME], hi", "[NAME]"), [
      "             │ 👋🏽 你好 [NAME], hi",
      "             │         ^^^^^^",
    ]);
    assert.deepEqual(
      excerpts("Hi Ana, your talk on late parcels settled an argument in my team.", "argument"),
      ["              │ …parcels settled an argument in…", "              │                     ^^^^^^^^"],
    );
  });

  it("lets no text steer the terminal", () => {
    const file = checked("a\u001B[31m", "Hi \u001B[2J[NAME]\u0007", [["[NAME]", "hint", "x", "\u001B[1m"]]);
    assert.doesNotMatch(print([file], { paint: plain, columns: 80 }), /(?!\n)\p{Cc}/u);
  });

  it("has colours where they are wanted", () => {
    const file = checked("a", "Hi [NAME]", [["[NAME]", "error", "x", "m"]]);
    assert.ok(print([file], { paint: coloured, columns: 80 }).includes("\u001B[31m\u001B[1merror"));
  });
});

describe("the screen", () => {
  it("measures and wraps", () => {
    assert.equal(columnsOf("e\u0301"), 1);
    assert.equal(columnsOf("👩‍👩‍👧 ok"), 5);
    for (let code = 0x20; code < 0x2060; code++) {
      if (code === 0x250) code = 0x2010;
      const letter = String.fromCharCode(code);
      // Behind it stands what has the text cut up, so that no shorter way is taken.
      assert.equal(columnsOf(letter), columnsOf(`${letter}你`) - 2, letter);
    }
    assert.deepEqual(wrap("one two three", 7), ["one two", "three"]);
    assert.deepEqual(wrap("extraordinary day", 5), ["extraordinary", "day"]);
    assert.equal(printable("a\tb\u001B\u007F\u009B\u202E"), "a b␛␡\uFFFD\uFFFD");
  });
});

function print(files: readonly CheckedFile[], screen: Screen): string {
  const totals = noTotals();
  for (const file of files) addTo(totals, file);
  return pretty.whole(
    files.map((file) => pretty.part(file, screen)),
    totals,
    screen,
  );
}

function checked(
  path: string,
  text: string,
  marks: readonly [string, Severity, string, string][],
): CheckedFile {
  const findings = marks.map(([words, severity, rule, message]): Finding => {
    const start = text.indexOf(words);
    return {
      span: { start, end: start + words.length },
      severity,
      rule,
      message,
      fixes: [],
      messageIndex: 0,
    };
  });
  return { path, text, index: new LineIndex(text), messages: 1, findings };
}
