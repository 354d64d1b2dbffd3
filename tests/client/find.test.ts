import assert from "node:assert/strict";
import {
  isAbout,
  messageAtLine,
  nextBlank,
  placesInBody,
  type Stretch,
} from "../../client/src/messages/find.ts";
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
      const next = nextBlank(infos, at, direction, messageAtLine(infos, at.start.line)?.index);
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

  it("knows for which lines an answer about one place holds", () => {
    const about = (index: number, line: number) => {
      const message = infos[index] ?? null;
      return [...Array(16).keys()].filter((other) => isAbout({ message, line }, other));
    };
    assert.deepEqual(about(0, 4), [2, 3, 4, 5]);
    assert.deepEqual(about(-1, 1), [1], "above the first message, the line itself");
    // An untitled message is told of in the head above it too, and the end of the file may be another's start.
    assert.deepEqual(about(1, 0), [0, 6, 7, 8, 9, 10]);
    assert.deepEqual(about(2, 12), [11, 12, 13]);
    const [unended] = infosOf("Hi.\nBye.");
    assert.equal(isAbout({ message: unended ?? null, line: 0 }, 1), true);
  });

  it("goes from blank to blank and round the end", () => {
    assert.deepEqual(labels("next", 0, 4), ["[NAME]", "[TOPIC]", "[LAST]", "[NAME]"]);
    assert.deepEqual(labels("previous", 0, 3), ["[LAST]", "[TOPIC]", "[NAME]"]);
  });

  it("goes to a template's blanks only from within the template", () => {
    assert.deepEqual(labels("next", 7, 2), ["[OTHER]", "[LAST]"]);
  });

  it("finds nothing where nothing is open", () => {
    assert.equal(nextBlank(infosOf("### A\n\nHi.\n"), cursor(0, 0), "next", undefined), undefined);
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
