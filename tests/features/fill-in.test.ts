import assert from "node:assert/strict";
import fc from "fast-check";
import { type FillTarget, fillIn } from "../../server/src/core/features/fill-in.ts";
import { markSent } from "../../server/src/core/features/mark-sent.ts";
import { notesSent } from "../../server/src/core/features/notes-sent.ts";
import { applyEdits } from "../../server/src/core/lint/fix.ts";
import { render } from "../../server/src/core/render.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

const DRAFT = `### Ana
To: Ana Silva
[TOPIC]:

Hi [NAME], your talk on [TOPIC] in [PLACE] …
[PLACE], of all cities!

### Ben

Hi [NAME].
`;

describe("filling in", () => {
  it("writes values into the head, in the lines that wait for them or in new ones", () => {
    const text = filled(DRAFT, 0, { topic: "joins", place: "Lisbon" }, "head");
    assert.equal(text, DRAFT.replace("[TOPIC]:\n", "[TOPIC]: joins\n[PLACE]: Lisbon\n"));
  });

  it("begins a head where there is none", () => {
    assert.equal(
      filled(DRAFT, 1, { name: "Ben" }, "head"),
      DRAFT.replace("### Ben\n", "### Ben\n[NAME]: Ben\n"),
    );
    assert.equal(filled("Hi [NAME].", 0, { name: "Ben" }, "head"), "[NAME]: Ben\n\nHi [NAME].");
  });

  it("does not write into a head that other messages share", () => {
    const draft = "Kind: message\n\nHi [NAME].\n\n### B\n\nHi [NAME].\n";
    const text = filled(draft, 0, { name: "Ben" }, "head");
    assert.equal(text, "Kind: message\n\n###\n[NAME]: Ben\n\nHi [NAME].\n\n### B\n\nHi [NAME].\n");
  });

  it("writes straight into the text, in all places of a blank", () => {
    const text = filled(DRAFT, 0, { place: "Lisbon" }, "text");
    assert.equal(text, DRAFT.replaceAll("[PLACE]", "Lisbon"));
  });

  it("keeps brackets and backslashes as they are typed", () => {
    const text = filled(DRAFT, 1, { name: "B[e]n \\o/" }, "text");
    assert.equal(text, DRAFT.replace("### Ben\n\nHi [NAME]", "### Ben\n\nHi B\\[e\\]n \\\\o/"));
    assert.equal(renderedText(text, 1), "Hi B[e]n \\o/.");
  });

  it("writes into the head what the text would take for markup", () => {
    for (const markup of ["// all of it", "To: Ben", "### Ben"]) {
      const text = filled("### A\n[NAME] is here.\n", 0, { name: markup }, "text");
      assert.equal(text, `### A\n[NAME]: ${markup}\n[NAME] is here.\n`);
      assert.equal(renderedText(text, 0), `${markup} is here.`);
    }
  });

  it("leaves out blank texts and blanks that are not there, and makes one line of many", () => {
    assert.equal(filled(DRAFT, 0, { place: "  ", other: "x" }, "text"), DRAFT);
    assert.equal(filled(DRAFT, 1, { name: "Ben\r\n Gil " }, "head").includes("[NAME]: Ben Gil\n"), true);
  });

  it("fills the blanks of an InMail's subject too", () => {
    const draft = "### A\nKind: inmail\nSubject: About [TOPIC]\n\nHi!\n";
    assert.equal(filled(draft, 0, { topic: "joins" }, "text"), draft.replace("[TOPIC]", "joins"));
  });

  it("keeps the line ends of the file", () => {
    assert.equal(filled("### A\r\n\r\nHi [X].", 0, { x: "y" }, "head"), "### A\r\n[X]: y\r\n\r\nHi [X].");
  });

  it("sends the same text, whichever way the values are written", () => {
    const value = fc.stringMatching(/^[ab/#\\[\]:|—TKo ]{1,8}$/);
    const body = fc.array(fc.constantFrom("[A]", "[B]", "Hi ", "\n", "\n\n", "// ", "To", ": "), {
      minLength: 1,
    });
    fc.assert(
      fc.property(body, value, (parts, text) => {
        const draft = `### T\n\n${parts.join("")}`;
        const ways = (["head", "text"] as const).map((way) => filled(draft, 0, { a: text }, way));
        const [inHead, inText] = ways.map((way) => renderedText(way, 0));
        assert.equal(inText, inHead);
      }),
    );
  });
});

describe("marking as sent", () => {
  it("writes the day into the head, over an older one", () => {
    assert.equal(marked("### A\nTo: Ana\n\nHi."), "### A\nTo: Ana\nSent: 2026-11-22\n\nHi.");
    assert.equal(marked("### A\nSent: soon\n\nHi."), "### A\nSent: 2026-11-22\n\nHi.");
    assert.equal(marked("Hi."), "Sent: 2026-11-22\n\nHi.");
  });

  it("marks no other message", () => {
    assert.equal(marked("To: Ana\n\nHi.\n### B\n"), "To: Ana\n\n###\nSent: 2026-11-22\n\nHi.\n### B\n");
  });
});

describe("notes sent in a month", () => {
  it("are invitations with a text and a day in it", () => {
    const drafts = [
      "### A\nSent: 2026-11-01\n\nHi.\n### B\nSent: 2026-10-31\n\nHi.\n### C\nSent: 2026-11-02\n",
      "Sent: 2026-11-22\n\nHi.\n### D\nKind: message\n\nHi.\n### E\nSent: 2026-11\n\nHi.\n",
    ];
    assert.equal(
      notesSent(
        drafts.map((draft) => parse(draft)),
        "2026-11",
      ),
      2,
    );
    assert.equal(notesSent([], "2026-11"), 0);
  });
});

function filled(text: string, index: number, values: Record<string, string>, target: FillTarget): string {
  const draft = parse(text);
  const message = draft.messages[index];
  assert.ok(message);
  const fillings = Object.entries(values).map(([name, value]) => ({ name, text: value }));
  return applyEdits(text, fillIn(draft, message, fillings, target));
}

function marked(text: string): string {
  const draft = parse(text);
  const [message] = draft.messages;
  assert.ok(message);
  return applyEdits(text, [markSent(draft, message, "2026-11-22")]);
}

function renderedText(text: string, index: number): string | undefined {
  const draft = parse(text);
  const message = draft.messages[index];
  return message && render(message, draft).text;
}
