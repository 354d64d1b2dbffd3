import assert from "node:assert/strict";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { runs } from "../support/runs.ts";
import { choose, type Random, TOKENS } from "../syntax/random-text.ts";
import { countWork } from "../syntax/work-counter.ts";
import { below, scripts } from "./edit-scripts.ts";

const URI = "file:///draft.linkmsg";
const SCRIPTS = runs(400);

describe("many changes at once", () => {
  it("come to the same as one after the other", function () {
    this.timeout(0);
    for (const { seed, random, newText } of scripts(SCRIPTS)) {
      const text = Array.from({ length: 25 }, newText).join("\n### M\n");
      const [at, lines] = [below(random, 300), text.split(/\r\n|\n|\r/).length];
      const changes = Array.from({ length: 2 + below(random, 20) }, () => change(at, lines, random));
      const [together, single] = [opened(text), opened(text)];
      const one = together.change(URI, 2, changes, never);
      changes.forEach((change, index) => void single.change(URI, 2 + index, [change], never));
      const other = single.get(URI);
      assert.ok(one && other);
      const told = () => `seed ${seed}: ${JSON.stringify({ text, changes })}`;
      if (one.text !== other.text) assert.equal(one.text, other.text, told());
      assert.equal(one.editedTo, other.editedTo, told());
      const pieces = [one, other].map(({ draft }) => draft.sections.map((section) => section.text));
      assert.deepEqual(pieces[0], pieces[1], told());
    }
  });

  it("have a long message read once", () => {
    const text = `### Ana\n\n${"Hi [NAME], your talk on joins settled an argument.\n".repeat(400)}`;
    const workOf = (count: number) => {
      const documents = opened(text);
      const changes = Array.from({ length: count }, (_, index) => {
        const place = { line: 2 + index, character: 3 };
        return { range: { start: place, end: place }, text: "x" };
      });
      return countWork(() => void documents.change(URI, 2, changes, never)?.draft.messages);
    };
    const [one, many] = [workOf(1), workOf(300)];
    assert.ok(many < 4 * one, `${one}, ${many}`);
  });
});

function opened(text: string) {
  const documents = createDocuments();
  documents.open({ uri: URI, languageId: "linkmsg", version: 1, text });
  return documents;
}

function never(): void {
  assert.fail("no change is malformed");
}

/** Mostly near one place, as editors send them, and now and then far from it. */
function change(near: number, lines: number, random: Random) {
  const line = below(random, 5) === 0 ? below(random, lines + 2) : near + below(random, 30);
  const start = { line, character: below(random, 30) };
  const end =
    below(random, 2) === 0 ? start : { line: line + below(random, 3), character: below(random, 30) };
  return { range: { start, end }, text: choose([...TOKENS, "", "\r", "\n", "\r\n", "a\r"], random) };
}
