import assert from "node:assert/strict";
import { messageAtLine, nextBlank, placesInBody, type Stretch } from "../../client/src/messages/find.ts";
import { infosOf } from "../support/message-infos.ts";

const DRAFT = `Kind: message

### A

Hi [NAME], about [TOPIC].

### B
Template: b

Hi [OTHER].

### C

Or [LAST].
`;

describe("finding messages and blanks", () => {
  const infos = infosOf(DRAFT);
  const labels = (direction: "next" | "previous", line: number, count: number) => {
    const found: string[] = [];
    let at: Stretch = cursor(line, 0);
    for (let step = 0; step < count; step++) {
      const next = nextBlank(infos, at, direction);
      if (next === undefined) break;
      found.push(textAt(next));
      at = next;
    }
    return found;
  };

  it("finds the message of a line, and none above the first", () => {
    assert.deepEqual(
      [0, 2, 5, 6, 99].map((line) => messageAtLine(infos, line)?.title),
      [undefined, ...["A", "A", "B", "C"]],
    );
  });

  it("goes from blank to blank and round the end", () => {
    assert.deepEqual(labels("next", 0, 4), ["[NAME]", "[TOPIC]", "[LAST]", "[NAME]"]);
    assert.deepEqual(labels("previous", 0, 3), ["[LAST]", "[TOPIC]", "[NAME]"]);
  });

  it("goes to a template's blanks only from within the template", () => {
    assert.deepEqual(labels("next", 7, 2), ["[OTHER]", "[LAST]"]);
  });

  it("finds nothing where nothing is open", () => {
    assert.equal(nextBlank(infosOf("### A\n\nHi.\n"), cursor(0, 0), "next"), undefined);
  });

  it("tells places in the text from those in a subject", () => {
    const [info] = infosOf("### A\nKind: inmail\nSubject: On [X]\n\n[X] and [X]\n");
    const [blank] = info?.open ?? [];
    assert.ok(info && blank);
    assert.equal(placesInBody(blank, info), 2);
  });
});

function cursor(line: number, character: number): Stretch {
  return { start: { line, character }, end: { line, character } };
}

function textAt({ start, end }: Stretch): string {
  return (DRAFT.split("\n")[start.line] ?? "").slice(start.character, end.character);
}
