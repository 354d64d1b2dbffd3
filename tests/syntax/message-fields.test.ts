import assert from "node:assert/strict";
import {
  accountOf,
  fieldOf,
  isTemplate,
  kindOf,
  relationOf,
  render,
  resolve,
} from "../../server/src/core/render.ts";
import type { Draft, Message } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";

describe("the fields of a message", () => {
  it("come from its own head, else from the preamble", () => {
    const [draft, own, other] = two(
      "Kind: reply\nRelation: known\nAccount: premium\nTo: Ana",
      "Kind: inmail",
    );
    assert.deepEqual([kindOf(own, draft), kindOf(other, draft)], ["inmail", "reply"]);
    assert.equal(relationOf(own, draft), "known");
    assert.equal(accountOf(other, draft, "free"), "premium");
    assert.equal(fieldOf(other, draft, "To")?.value.text, "Ana");
    assert.equal(fieldOf(other, draft, "Subject"), undefined);
  });

  it("count once, the first of several", () => {
    const [draft, own] = two("", "Kind: reply\nKind: inmail");
    assert.equal(kindOf(own, draft), "reply");
  });

  it("say nothing when they are blank", () => {
    const [draft, own] = two("To: Ana", "To:\nSubject:");
    assert.equal(fieldOf(own, draft, "To")?.value.text, "Ana");
    assert.equal(fieldOf(own, draft, "Subject")?.value.text, "");
  });

  it("fall back to the default where a value is not known", () => {
    const [draft, own] = two("", "Kind: mesage\nRelation: x\nAccount:");
    assert.deepEqual([kindOf(own, draft), relationOf(own, draft)], ["invitation", "stranger"]);
    assert.equal(accountOf(own, draft, "premium"), "premium");
  });

  it("take values in any case", () => {
    const [draft, own] = two("", "Kind: Follow-Up\nAccount: PREMIUM");
    assert.deepEqual([kindOf(own, draft), accountOf(own, draft, "free")], ["follow-up", "premium"]);
  });

  it("make a template of one message only", () => {
    const [draft, own, other] = two("Template: shared", "Template:");
    assert.deepEqual([isTemplate(own, draft), isTemplate(other, draft)], [true, false]);
    assert.equal(fieldOf(other, draft, "Template"), undefined);
    const single = parse("Template: hello\n\nHi [NAME]");
    const message = messageAt(single, 0);
    assert.ok(isTemplate(message, single));
    assert.equal(fieldOf(message, single, "Template")?.value.text, "hello");
  });
});

describe("resolving a placeholder", () => {
  const draft = parse(
    "[A]: preamble\n[B]: preamble\nTo: Bo Berg\n\n### x\n[A]: head\n\n[A] [B] [C|fallback]",
  );
  const message = messageAt(draft, 0);
  const row = new Map([
    ["b", " from \r\n the contact "],
    ["c", "  "],
  ]);
  const source = (name: string, withRow?: typeof row): string | undefined =>
    resolve({ name, fallback: undefined }, message, draft, withRow)?.source;

  it("asks the head, the contact, the preamble and the recipient's name in this order", () => {
    assert.deepEqual(
      [source("a", row), source("b", row), source("b"), source("last name")],
      ["head", "contact", "preamble", "to"],
    );
    assert.equal(source("other"), undefined);
  });

  it("gives the text trimmed, its line ends as LF, and where it stands", () => {
    assert.deepEqual(resolve({ name: "b", fallback: undefined }, message, draft, row), {
      source: "contact",
      text: "from \n the contact",
      span: undefined,
    });
    const head = resolve({ name: "a", fallback: undefined }, message, draft);
    assert.equal(draft.text.slice(head?.span?.start, head?.span?.end), "head");
  });

  it("takes the fallback last", () => {
    const rendered = render(message, draft, row);
    assert.equal(rendered.text, "head from\n the contact fallback");
    assert.deepEqual(rendered.length, { min: 31, max: 31 });
  });

  it("takes the name from the contact's column TO unless the message has its own", () => {
    const contact = new Map([["to", "Carl Contact"]]);
    const name = { name: "name", fallback: undefined };
    assert.deepEqual(resolve(name, message, draft, contact), { source: "to", text: "Carl", span: undefined });
    const own = parse("### x\nTo: Ana\n\n[NAME]");
    assert.equal(resolve(name, messageAt(own, 0), own, contact)?.text, "Ana");
  });
});

describe("the pieces of a rendered text", () => {
  it("lead back to the source", () => {
    const draft = parse("### x\nTo: Ana\n\nHi [NAME], \\[ok]  \n// no\r\nbye");
    const { text, pieces } = render(messageAt(draft, 0), draft);
    assert.equal(text, "Hi Ana, [ok]\nbye");
    assert.deepEqual(
      pieces.map(({ start, end, source }) => [
        text.slice(start, end),
        draft.text.slice(source.start, source.end),
      ]),
      [
        ["Hi ", "Hi "],
        ["Ana", "[NAME]"],
        [", ", ", "],
        ["[", "\\["],
        ["ok]", "ok]"],
        ["\n", "\n"],
        ["bye", "bye"],
      ],
    );
  });
});

/** A draft of a preamble and two messages, the first with the given head and the second with none. */
function two(preamble: string, head: string): [Draft, Message, Message] {
  const draft = parse(`${preamble}\n\n### one\n${head}\n\nHi\n### two\n\nHi\n`);
  return [draft, messageAt(draft, 0), messageAt(draft, 1)];
}

function messageAt(draft: Draft, index: number): Message {
  const message = draft.messages[index];
  assert.ok(message);
  return message;
}
