import assert from "node:assert/strict";
import { MESSAGE, makeDraft, makeMessages, readSources, sourcesFrom } from "../../scripts/bench/drafts.ts";
import { append, type Keystroke, overtype } from "../../scripts/bench/keystrokes.ts";
import { withTable } from "../../scripts/bench/report.ts";
import { median, percentile } from "../../scripts/bench/statistics.ts";
import { drawTable, type Row, ratio, timesFaster, verdict } from "../../scripts/bench/table.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { readRoot } from "../architecture/read-files.ts";

describe("benchmarks", () => {
  describe("statistics", () => {
    it("take the middle of an odd number of samples, whatever their order", () => {
      assert.equal(median([9, 1, 5]), 5);
    });
    it("take the mean of the two in the middle of an even number", () =>
      assert.equal(median([4, 1, 2, 3]), 2.5));
    it("take a share in proportion", () => {
      const samples = Array.from({ length: 101 }, (_, index) => index);
      assert.equal(percentile(samples, 0.95), 95);
      assert.equal(percentile([0, 10], 0.95), 9.5);
      assert.deepEqual([percentile(samples, 0), percentile(samples, 1)], [0, 100]);
    });
    it("leave the samples in their order", () => {
      const samples = [3, 1, 2];
      median(samples);
      assert.deepEqual(samples, [3, 1, 2]);
    });
    it("have nothing to say without samples", () => assert.ok(Number.isNaN(median([]))));
  });

  describe("drafts", () => {
    const sources = readSources();

    it("are the same for the same seed, and others for another", () => {
      assert.equal(makeDraft(sources, 7, 20), makeDraft(sources, 7, 20));
      assert.notEqual(makeDraft(sources, 7, 20), makeDraft(sources, 8, 20));
    });
    it("have as many messages as asked for, all different", () => {
      const messages = makeMessages(sources, 1, 200);
      assert.equal(parse(messages.join("")).messages.length, 200);
      assert.equal(new Set(messages.map((text) => text.replace(/^.*\n/, ""))).size, 200);
    });
    it("have messages of the usual length", () => {
      const text = makeDraft(sources, 1, 1_000);
      const words = text.trim().split(/\s+/).length / 1_000;
      assert.ok(Math.abs(words / MESSAGE.words - 1) < 0.08, `${words} words`);
      const bytes = Buffer.byteLength(text) / 1_000;
      assert.ok(Math.abs(bytes / MESSAGE.bytes - 1) < 0.05, `${bytes} bytes`);
    });
    it("leave out texts with the language's own lines", () => {
      const channel = "message";
      const texts = ["### a", "b\n// c", "d. e"].map((text) => ({ text, channel }));
      assert.deepEqual(sourcesFrom(texts), [{ channel, sentences: ["d.", "e"] }]);
    });
  });

  describe("keystrokes", () => {
    const sources = readSources();
    const file = makeDraft(sources, 3, 9);

    it("replace a text letter by letter, insertion and deletion by turns, and never come back to a state", () => {
      const states = typed(file, overtype(file, "Nothing of this was there before."), 60);
      assert.equal(new Set(states).size, states.length);
      assert.equal(states.at(-1)?.length, file.length);
      assert.deepEqual(new Set(states.map((state) => state.length - file.length)), new Set([0, 1]));
    });
    it("go on at the line's start when its end is reached", () => {
      const states = typed(file, overtype(file, "abcdefg"), 2_000);
      assert.equal(states.at(-1)?.split("\n").length, file.split("\n").length);
      assert.equal(states.at(-1)?.length, file.length);
    });
    it("write on at the end of a message, with every third one taking a letter back", () => {
      const states = typed(file, append(file, "abcdef"), 6);
      const added = (state: string | undefined) => (state?.length ?? 0) - file.length;
      assert.deepEqual(states.map(added), [1, 2, 1, 2, 3, 2]);
      assert.match(states.at(-1) ?? "", /ac\n\n### /);
    });
  });

  describe("table", () => {
    const most: Row = ratio("a", { most: 2 }, 3, 2);
    const least: Row = timesFaster("b", { least: 300 }, 0.5, 100);

    it("has ratios of ours to theirs, or the other way round for times faster", () => {
      assert.equal(most.reached, 1.5);
      assert.equal(least.reached, 200);
    });
    it("says which goals are reached, and what could not be measured", () => {
      const rows: Row[] = [
        most,
        least,
        { what: "c", reached: 1 },
        { what: "d", reached: undefined, trouble: "e" },
      ];
      assert.deepEqual(rows.map(verdict), ["yes", "no", "–", "NOT MEASURED"]);
      assert.equal(verdict({ what: "f", goal: { most: 1 }, reached: Number.NaN }), "NOT MEASURED");
    });
    it("lines up", () => {
      assert.equal(
        drawTable([most, { what: "speed", reached: 12.34, unit: "MB/s" }]),
        [
          "| what  | goal  | reached   | ok  | from           |",
          "|-------|-------|-----------|-----|----------------|",
          "| a     | ≤ 2 × | 1.50 ×    | yes | 3.00 : 2.00 ms |",
          "| speed |       | 12.3 MB/s | –   |                |",
        ].join("\n"),
      );
    });
    it("takes the place of the one before in the page, and of nothing else", () => {
      const page = `before\n${MARKS[0]}\nold\n${MARKS[1]}\nbehind\n`;
      const written = withTable(page, "new");
      assert.equal(written, `before\n${MARKS[0]}\n\nnew\n\n${MARKS[1]}\nbehind\n`);
      assert.equal(withTable(written, "new"), written);
      assert.throws(() => withTable("no marks", "new"), /lost the marks/);
      assert.ok(withTable(readRoot("docs/PERFORMANCE.md"), "new").includes("\nnew\n"));
    });
  });
});

const MARKS = [
  "<!-- What follows is written by “npm run bench”. -->",
  "<!-- What is above is written by “npm run bench”. -->",
];

/** The states of a file behind each of so many keystrokes. */
function typed(file: string, keys: Generator<Keystroke>, count: number): string[] {
  const lines = file.split("\n");
  return Array.from({ length: count }, () => {
    const { range, text }: Keystroke = keys.next().value;
    const line = lines[range.start.line] ?? "";
    lines[range.start.line] = line.slice(0, range.start.character) + text + line.slice(range.end.character);
    return lines.join("\n");
  });
}
