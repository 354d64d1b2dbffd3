import assert from "node:assert/strict";
import { withoutQuietLine } from "../../client/src/calm/quiet-line.ts";
import { doubtsOf, isReady } from "../../client/src/commands/copy-text.ts";
import { gapBelow, hasRoomAt, messageSnippet } from "../../client/src/commands/message-text.ts";
import { rulePageText } from "../../client/src/commands/rule-page.ts";
import { counterText, dateOf, isOver, monthOf } from "../../client/src/counter/counter-text.ts";
import type { RuleInfo } from "../../server/src/lsp/own-requests.ts";
import { infosOf } from "../support/message-infos.ts";

describe("the counter", () => {
  const texts = (draft: string) => infosOf(draft).map((info) => `${counterText(info)} ${isOver(info)}`);

  it("shows length and limit, as a range where blanks are open", () => {
    assert.deepEqual(texts("Account: premium\n\nHi Ana.\n"), ["7/300 false"]);
    assert.deepEqual(texts(`### A\n\n${"x".repeat(200)}[NAME]\n`), ["200–204/200 false"]);
    assert.deepEqual(texts(`### A\n\n${"x".repeat(201)}\n`), ["201/200 true"]);
  });

  it("knows the day where the writer is", () => {
    assert.equal(dateOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
    assert.equal(monthOf(new Date(2026, 10, 30)), "2026-11");
  });
});

describe("doubts before copying", () => {
  it("name open blanks, what is too long, and a month's notes that are used up", () => {
    const [open] = infosOf("### A\n\nHi [NAME], about [TOPIC] and [NAME].\n");
    const [long] = infosOf(`### A\n\n${"x".repeat(203)}\n`);
    const [fine] = infosOf("### A\n\nHi.\n");
    assert.ok(open && long && fine);
    assert.deepEqual(doubtsOf(open).open, ["NAME", "TOPIC"]);
    assert.equal(doubtsOf(long).over, 3);
    assert.deepEqual(doubtsOf(fine, { used: 5, all: 5 }).usedUp, { used: 5, all: 5 });
    const all = [doubtsOf(open), doubtsOf(long), doubtsOf(fine, { used: 5, all: 5 })];
    assert.ok(all.every((doubts) => !isReady(doubts)));
    assert.ok(isReady(doubtsOf(fine, { used: 4, all: 5 })));
  });
});

describe("new messages", () => {
  it("have a head with what is known, and end with the cursor in the text", () => {
    const invitation = messageSnippet({ kind: "invitation", to: " Ana  $ilva} ", body: "" });
    assert.equal(invitation, "### Ana \\$ilva\\}\nTo: Ana \\$ilva\\}\nKind: invitation\n\n$0\n");
    const inmail = messageSnippet({ kind: "inmail", to: "", body: "" });
    assert.equal(inmail, "###\nKind: inmail\nSubject: $1\n\n$0\n");
    assert.match(messageSnippet({ kind: "reply", to: "", body: "Hi $1$0" }), /\n\nHi \$1\$0\n$/);
  });

  it("stand an empty line below what is there", () => {
    const gaps = ["", " \n", "Hi.", "Hi.\n", "Hi.\n\n", "Hi.\r\n", "Hi.\r\n\r\n\r\n"].map(gapBelow);
    assert.deepEqual(gaps, ["", "", "\n\n", "\n", "", "\n", ""]);
  });

  it("take their place in a message without a text, below its head", () => {
    const draft = "### A\nTo: Ana\n\n\n### B\n\nHi.\n\n";
    const room = draft.split("\n").map((text, line) => hasRoomAt(infosOf(draft), line, text));
    assert.deepEqual(room, [false, false, true, true, ...Array.from({ length: 5 }, () => false)]);
    assert.equal(hasRoomAt([], 0, ""), false);
  });
});

describe("the page of a rule", () => {
  it("says what, why and how to silence it, and shows words as they are", () => {
    const rule: RuleInfo = {
      ...{ id: "never", title: "Look_back", severity: "warning", kinds: ["reply"], why: "It [reads] so." },
      ...{ source: "LinkedIn", evidence: "data", isFixable: true, page: "https://example.org/never.md" },
      flagged: [{ text: "Never.", note: "A *word*." }],
      fine: [],
    };
    const text = rulePageText(rule);
    assert.match(
      text,
      /^# Look\\_back\n\nRule `never` · warning · looks at `reply` · has a quick fix\n\nIt \\\[reads\\\] so/,
    );
    assert.match(text, /## Flagged\n\n~~~linkmsg\nNever\.\n~~~\n\nA \\\*word\\\*\./);
    assert.doesNotMatch(text, /## Fine/);
    assert.match(text, /linkmsg-ignore never/);
  });
});

describe("the quiet line", () => {
  const marked = [0, 1, 2].map((line) => ({ range: { start: { line }, end: { line: line + 1 } } }));

  it("hides what touches it, in its draft only", () => {
    assert.deepEqual(withoutQuietLine("a", marked, { uri: "a", line: 0 }), marked.slice(1));
    assert.deepEqual(withoutQuietLine("a", marked, { uri: "a", line: 2 }), marked.slice(0, 1));
    assert.deepEqual(withoutQuietLine("a", marked, { uri: "b", line: 0 }), marked);
    assert.deepEqual(withoutQuietLine("a", marked, undefined), marked);
  });
});
