import assert from "node:assert/strict";
import { closest, suggestField, typingErrors } from "../../server/src/core/syntax/distance.ts";

describe("typing errors", () => {
  const pairs: readonly (readonly [string, string, number])[] = [
    ["", "", 0],
    ["", "ab", 2],
    ["kind", "kind", 0],
    ["knid", "kind", 1],
    ["kid", "kind", 1],
    ["kiind", "kind", 1],
    ["kand", "kind", 1],
    ["subjcet", "subject", 1],
    ["acont", "account", 2],
    ["abcd", "badc", 2],
  ];
  for (const [from, to, expected] of pairs) {
    it(`${JSON.stringify(from)} to ${JSON.stringify(to)}`, () =>
      assert.equal(typingErrors(from, to), expected));
  }

  it("find the closest of several", () => {
    assert.equal(closest("mesage", ["invitation", "message", "reply"], 2), "message");
    assert.equal(closest("mesage", ["invitation", "reply"], 2), undefined);
    assert.equal(closest("ab", ["abc", "ab"], 2), "ab");
  });
});

describe("a mistyped field", () => {
  const suggested: Readonly<Record<string, string>> = {
    Knid: "Kind",
    kindd: "Kind",
    Snt: "Sent",
    Subjet: "Subject",
    sbjct: "Subject",
    Acount: "Account",
    Contact: "Contacts",
    Tempalte: "Template",
    "re-lation": "Relation",
  };
  for (const [key, field] of Object.entries(suggested)) {
    it(`${key} means ${field}`, () => assert.equal(suggestField(key), field));
  }

  for (const key of [
    "To",
    "No",
    "So",
    "Do",
    "Hi",
    "Too",
    "Event",
    "Find",
    "Send",
    "Location",
    "Kind",
    "Hello",
    "",
    "PS",
  ]) {
    it(`${JSON.stringify(key)} is none`, () => assert.equal(suggestField(key), undefined));
  }
});
